// SPDX-License-Identifier: Apache-2.0

/// The day and the time of a meeting, as they are typed.
package pairbook.meetings.when;
