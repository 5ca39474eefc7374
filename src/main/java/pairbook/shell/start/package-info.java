// SPDX-License-Identifier: Apache-2.0

/// The first page: what brings somebody here, the workbooks opened last, and the ways on where one does not open.
package pairbook.shell.start;
