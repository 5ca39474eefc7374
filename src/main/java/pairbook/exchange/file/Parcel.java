// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import pairbook.exchange.json.AsideFile;
import pairbook.exchange.json.Document;
import pairbook.exchange.json.Limits;
import pairbook.workbook.Sha256;
import pairbook.workbook.Tables;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

/// The bytes of a hand-over file that anybody can read: a zip of `content.json` and, behind it, the manifest with its hash.
///
/// It is held in memory packed, and unpacked only as a stream, as often as it is needed: nothing of it ever comes to the disk.
public record Parcel(byte[] zip, Manifest.Plain manifest) {

    private static final Set<String> NAMES = Set.of(Manifest.NAME, Manifest.CONTENT, Manifest.SEALED);
    private static final byte[] BEGINNING = {'P', 'K', 3, 4};
    private static final byte[] END = {'P', 'K', 5, 6};
    private static final int END_LENGTH = 22; // bytes: of a zip's last record, without a comment

    /// Writes the content of a parcel.
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /// Makes the manifest once length and hash are known.
    @FunctionalInterface
    public interface Labelling {
        Manifest.Plain of(long length, String sha256);
    }

    public static void write(OutputStream out, Content content, Labelling label) throws IOException {
        var zip = new ZipOutputStream(out);
        put(zip, Manifest.CONTENT);
        var digest = Sha256.digest();
        var counted = new CountingStream(new DigestOutputStream(zip, digest));
        content.to(counted);
        counted.flush();
        zip.closeEntry();
        put(zip, Manifest.NAME);
        zip.write(label.of(counted.count(), Sha256.end(digest)).bytes());
        zip.closeEntry();
        zip.finish();
    }

    static void put(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0)); // says nothing about when and where
        zip.putNextEntry(entry);
    }

    /// Reads a file into memory, if it is not too big for that.
    static byte[] load(Path file) {
        try (var in = Files.newInputStream(file)) {
            if (Files.size(file) > Limits.FILE) {
                throw new WorkbookException(Reason.TOO_BIG, "file");
            }
            var bytes = in.readNBytes((int) Limits.FILE + 1);
            if (bytes.length > Limits.FILE) {
                throw new WorkbookException(Reason.TOO_BIG, "file");
            }
            return bytes;
        } catch (IOException e) {
            throw AsideFile.notRead(e);
        }
    }

    /// What a zip holds, read as far as it has to be.
    ///
    /// @param content the hash and length of `content.json`; null where there is none
    /// @param sealed  null where there is none
    record Opened(Manifest manifest, byte[] manifestBytes, Hashed content, byte[] sealed) {}

    record Hashed(long length, String sha256) {}

    /// Takes a zip apart.
    ///
    /// @throws WorkbookException if it holds anything but what a hand-over file holds
    static Opened open(byte[] zip) {
        checkEnds(zip);
        byte[] manifest = null;
        Hashed content = null;
        byte[] sealed = null;
        var seen = new HashSet<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!NAMES.contains(entry.getName()) || !seen.add(entry.getName())) { // nothing else is there, wherever it points
                    throw Document.wrong("an entry of another name, or twice");
                }
                switch (entry.getName()) {
                    case Manifest.NAME -> manifest = bounded(in, Limits.MANIFEST);
                    case Manifest.SEALED -> sealed = bounded(in, zip.length);
                    default -> content = hash(in);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new WorkbookException(Reason.FILE_DAMAGED, "zip, " + e.getClass().getSimpleName());
        }
        if (manifest == null || (content == null) == (sealed == null)) {
            throw Document.wrong("an entry is missing");
        }
        var read = Manifest.read(manifest);
        if (read instanceof Manifest.Plain == (content == null)) {
            throw Document.wrong("manifest of another kind");
        }
        if (read instanceof Manifest.Plain plain && !new Hashed(plain.length(), plain.sha256()).equals(content)) {
            throw new WorkbookException(Reason.FILE_DAMAGED, "hash or length");
        }
        return new Opened(read, manifest, content, sealed);
    }

    /// The reader of zips stops behind the last entry; whether the file goes on to its end, only its last record says.
    private static void checkEnds(byte[] zip) {
        if (zip.length < BEGINNING.length || !Arrays.equals(zip, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length)) {
            throw Document.wrong("no zip");
        }
        var end = zip.length - END_LENGTH;
        if (end < 0 || !Arrays.equals(zip, end, end + END.length, END, 0, END.length)) {
            throw new WorkbookException(Reason.FILE_DAMAGED, "zip, no end");
        }
        if (Byte.toUnsignedInt(zip[end + 10]) > Limits.ENTRIES || zip[end + 11] != 0) {
            throw new WorkbookException(Reason.TOO_BIG, "entries");
        }
    }

    private static byte[] bounded(InputStream in, int most) throws IOException {
        var bytes = in.readNBytes(most);
        if (in.read() >= 0) {
            throw new WorkbookException(Reason.TOO_BIG, "entry");
        }
        return bytes;
    }

    private static Hashed hash(InputStream entry) throws IOException {
        var in = new DigestInputStream(entry, Sha256.digest());
        var buffer = new byte[1 << 16];
        var length = 0L;
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            length += read;
            if (length > Limits.JSON) {
                throw new WorkbookException(Reason.TOO_BIG, "entry");
            }
        }
        return new Hashed(length, Sha256.end(in.getMessageDigest()));
    }

    /// The content as a stream, from its beginning.
    private InputStream content() {
        var in = new ZipInputStream(new ByteArrayInputStream(zip));
        try {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(Manifest.CONTENT)) {
                    return in;
                }
            }
        } catch (IOException e) {
            throw new WorkbookException(Reason.FILE_DAMAGED, e.getClass().getSimpleName());
        }
        throw Document.wrong("an entry is missing");
    }

    Document document(Tables tables) {
        return new Document(content(), tables);
    }
}
