// SPDX-License-Identifier: Apache-2.0

/// One meeting: prepared, held, closed, and printed.
package pairbook.meetings.meeting;
