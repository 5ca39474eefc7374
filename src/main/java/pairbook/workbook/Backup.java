// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A whole workbook as it was at one moment, in one file beside it.
///
/// @param size     in bytes
/// @param contents what it holds; empty where that cannot be read without its passphrase
public record Backup(Path file, Instant madeAt, Occasion occasion, long size, State state, Optional<Contents> contents) {

    /// Why it was made.
    public enum Occasion {
        CLOSING,
        DAILY,
        ASKED,
        MIGRATION,
        RESTORE,
        IMPORT,
        PASSPHRASE,
        /// Not a backup but a database that could not be opened, kept as it was found.
        BROKEN
    }

    /// What can be said of it without opening it.
    public enum State {
        /// It was opened when it was made, and its summary can be read.
        GOOD,
        /// It has another passphrase than the workbook has now.
        OTHER_PASSPHRASE,
        /// The file cannot be read.
        UNREADABLE,
        /// As it was found, so it may hold anything.
        BROKEN
    }


    public boolean canBeRestored() {
        return state == State.GOOD || state == State.OTHER_PASSPHRASE;
    }
}
