// SPDX-License-Identifier: Apache-2.0

/// Meetings: prepared, held and closed together, with the rhythm that was agreed beside what was kept of it.
package pairbook.meetings;
