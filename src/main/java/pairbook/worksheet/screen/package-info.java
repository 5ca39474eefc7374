// SPDX-License-Identifier: Apache-2.0

/// What shows any worksheet, whichever it is.
package pairbook.worksheet.screen;
