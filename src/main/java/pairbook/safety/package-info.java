// SPDX-License-Identifier: Apache-2.0

/// What keeps a workbook safe, as people see it: its backups, and going back to one.
package pairbook.safety;
