// SPDX-License-Identifier: Apache-2.0

/// All meetings of a mentorship, its rhythm, and the panels that open over them.
package pairbook.meetings.list;
