// SPDX-License-Identifier: Apache-2.0

/// Workbooks of five sizes, and what the program costs with each of them.
///
/// One workbook alone: `mvn test-compile exec:exec@scale-data -Dscale=career -Dfolder=target/career`.
package pairbook.bench;
