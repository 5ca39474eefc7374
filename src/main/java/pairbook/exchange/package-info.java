// SPDX-License-Identifier: Apache-2.0

/// What leaves a workbook and comes into one: the whole of it as JSON, hand-over files, lists for spreadsheets; and the panels for them.
///
/// Whatever comes from outside is taken for hostile: it is bounded before it is read, checked before it is kept, and never
/// unpacked to the disk.
package pairbook.exchange;
