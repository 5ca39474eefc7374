// SPDX-License-Identifier: Apache-2.0

/// Meetings and their agendas, what a contract agrees about them, and how they stand. No JavaFX.
package pairbook.meetings.record;
