// SPDX-License-Identifier: Apache-2.0

/// What goes to paper: sections, rows and blocks, and the PDF that is made of them.
package pairbook.paper.form;
