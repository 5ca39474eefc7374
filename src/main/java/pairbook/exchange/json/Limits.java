// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.json;

/// What a file from outside may ask for. Room enough for 200 mentorships, 10,000 meetings and 150,000 notes of 1,000 words each
/// fit well below.
public final class Limits {

    /// Bytes of a file on the disk. A hand-over file is held in memory as it is, so that it cannot change while it is read.
    public static final long FILE = 256L << 20;
    /// Bytes of JSON, unpacked.
    public static final long JSON = 2L << 30;
    /// Bytes of a manifest.
    public static final int MANIFEST = 64 << 10;
    /// Entries of a zip.
    public static final int ENTRIES = 8;
    /// UTF-16 units of one text: a hundred books' worth.
    public static final int TEXT = 16 << 20;
    /// Rows of all tables together.
    static final long ROWS = 5_000_000;

    private Limits() {}
}
