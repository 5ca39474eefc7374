// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.workbook.WorkbookException.Reason;

/// What a room says when its database does not answer.
class RoomTest {

    @TempDir
    Path temp;

    private Path file;
    private Room room;

    @BeforeEach
    void open() {
        room = Room.create(temp.resolve("words"), null);
        file = temp.resolve("words" + DatabaseFile.ENDING);
        room.change(handle -> handle.execute("create table said (words varchar not null)"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void say(String words) {
        room.change(handle -> handle.createUpdate("insert into said values (:words)").bind("words", words).execute());
    }

    private long said() {
        return room.read(handle -> handle.createQuery("select count(*) from said").mapTo(Long.class).one());
    }

    /// As H2 does of itself behind a write that failed.
    private void giveUp() {
        assertThatExceptionOfType(WorkbookException.class).isThrownBy(() -> room.change(handle -> handle.execute("shutdown immediately")));
    }

    @Test
    void eachCallBehindAFailedReconnectionSaysSoUntilItSucceeds() throws IOException {
        say("before");
        giveUp();
        var away = Files.move(file, temp.resolve("away"));
        for (int call = 0; call < 3; call++) {
            assertThatExceptionOfType(WorkbookException.class).isThrownBy(this::said).matches(e -> e.reason().canPass(), "it can pass");
            assertThatExceptionOfType(WorkbookException.class).isThrownBy(() -> say("meanwhile")).matches(e -> e.reason().canPass(), "it can pass");
        }
        Files.move(away, file);
        assertThat(said()).isEqualTo(1);
        say("after");
        assertThat(said()).isEqualTo(2);
    }

    /// As H2's storage does when it could not write behind one's back, and is asked for something the next time.
    private void giveUpWhenAsked(int times) {
        var failures = new AtomicInteger(times);
        room.standOn(() -> {
            if (failures.getAndDecrement() > 0) {
                throw new MVStoreException(DataUtils.ERROR_WRITING_FAILED, "test");
            }
        });
    }

    @Test
    void aLookFindsThatAllIsThereAlsoWhereTheStorageGivesUp() {
        say("before");
        for (int times = 1; times <= 3; times++) {
            giveUpWhenAsked(times);
            room.look();
            assertThat(said()).isEqualTo(1);
        }
    }

    @Test
    void aLookDoesNotFindWhatIsNoLongerThere() throws IOException {
        say("before");
        Files.copy(file, temp.resolve("earlier"));
        say("after");
        giveUpWhenAsked(3);
        Files.write(file, Files.readAllBytes(temp.resolve("earlier"))); // into the very file
        assertThatExceptionOfType(WorkbookException.class).isThrownBy(room::look);
        room.letGo();
    }

    @Test
    void aWriteThatTheStorageRefusesIsOfTheDisk() {
        giveUpWhenAsked(1);
        assertThatExceptionOfType(WorkbookException.class).isThrownBy(() -> say("refused")).matches(e -> e.reason() == Reason.DISK_FAILED && e.reason().canPass());
        say("taken");
        assertThat(said()).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeWrittenWhereOneMayWriteIsOfTheDisk() {
        assertThat(WorkbookException.writing(new IOException("no room a moment ago"), temp).reason()).isEqualTo(Reason.DISK_FAILED);
        assertThat(WorkbookException.writing(new NoSuchFileException("gone"), temp.resolve("gone").resolve("it")).reason()).isEqualTo(Reason.DISK_FAILED);
        assertThat(WorkbookException.writing(new AccessDeniedException("it"), temp).reason()).isEqualTo(Reason.NOT_WRITABLE);
    }

    @Test
    void aWriteThatTheDatabaseRefusesCannotPass() {
        assertThatExceptionOfType(WorkbookException.class).isThrownBy(() -> say(null)).matches(e -> e.reason() == Reason.FAILED && !e.reason().canPass());
        say("goes on");
        assertThat(said()).isEqualTo(1);
    }

    @Test
    void anErrorComesOutAsWhatItIs() {
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> room.change(handle -> {
            throw new OutOfMemoryError("test");
        }));
        say("goes on");
        assertThat(said()).isEqualTo(1);
    }

    @Test
    void canBeClosedTwiceAndSaysSoBehind() {
        room.close();
        room.close();
        assertThatExceptionOfType(WorkbookException.class).isThrownBy(this::said);
    }
}
