// SPDX-License-Identifier: Apache-2.0

/// The workbook as JSON: written, read within limits, and put beside the file that it replaces.
package pairbook.exchange.json;
