// SPDX-License-Identifier: Apache-2.0

/// Lists for spreadsheets.
package pairbook.exchange.csv;
