// SPDX-License-Identifier: Apache-2.0

/// The meetings of a mentorship. `record` is what they are, without a toolkit; `list` shows all of them, `meeting` one; `when` is the day and
/// time that both let people type.
package pairbook.meetings;
