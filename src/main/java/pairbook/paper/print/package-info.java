// SPDX-License-Identifier: Apache-2.0

/// The preview of pages, and the ways they leave the program: to a printer, to a file.
package pairbook.paper.print;
