// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

class AsideFileTest {

    @TempDir
    Path temp;

    @Test
    void putsAWholeFileInItsPlace() throws IOException {
        var file = Files.writeString(temp.resolve("file"), "before");
        AsideFile.write(file, out -> {
            out.write("after".getBytes());
            assertThat(Files.readString(file)).isEqualTo("before");
        });
        assertThat(Files.readString(file)).isEqualTo("after");
        assertThat(temp.toFile().list()).containsExactly("file");
    }

    @Test
    void leavesWhatWasThereWhereWritingFails() throws IOException {
        var file = Files.writeString(temp.resolve("file"), "before");
        for (var failure : new Exception[] {new IOException("private words"), new IllegalStateException("fault")}) {
            assertThatThrownBy(() -> AsideFile.write(file, out -> {
                        out.write(new byte[1 << 20]);
                        switch (failure) {
                            case IOException e -> throw e;
                            default -> throw new IllegalStateException("around", failure.getCause());
                        }
                    }))
                    .satisfies(e -> {
                        if (failure instanceof IOException) {
                            assertThat(e).isInstanceOfSatisfying(WorkbookException.class, one -> assertThat(one.reason()).isEqualTo(Reason.NOT_WRITABLE))
                                    .hasMessageNotContaining("private");
                        }
                    });
            assertThat(Files.readString(file)).isEqualTo("before");
            assertThat(temp.toFile().list()).containsExactly("file");
        }
    }
}
