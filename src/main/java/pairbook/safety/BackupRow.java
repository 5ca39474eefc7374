// SPDX-License-Identifier: Apache-2.0
package pairbook.safety;

import pairbook.workbook.Backup;

/// A backup as the list of backups shows it.
///
/// @param when  as people write it, relative where near
/// @param day   the full date, for hovering
/// @param ago   "3 days ago"; empty where `when` says it already or it is long ago
/// @param why   why it was made, when something was written last before that, and its size
/// @param holds what it holds, or what is to be known of it where that cannot be said
public record BackupRow(Backup backup, String when, String day, String ago, String why, String holds) {

    public boolean canBeRestored() {
        return backup.canBeRestored();
    }

    /// Whether there is nothing to be said against it.
    public boolean isGood() {
        return backup.state() == Backup.State.GOOD;
    }
}
