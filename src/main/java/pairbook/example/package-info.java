// SPDX-License-Identifier: Apache-2.0

/// The example workbook: a year of two invented people, told through the same stores that people write through.
package pairbook.example;
