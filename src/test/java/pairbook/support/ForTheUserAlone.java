// SPDX-License-Identifier: Apache-2.0
package pairbook.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// Looks whether a folder and all in it are for their owner alone.
public final class ForTheUserAlone {

    private ForTheUserAlone() {}

    /// @return how many folders and files were looked at
    public static int check(Path top) throws IOException {
        var open = new ArrayList<String>();
        List<Path> all;
        try (var files = Files.walk(top)) {
            all = files.toList();
        }
        for (var file : all) {
            var rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
            if (!rights.equals(Files.isDirectory(file) ? "rwx------" : "rw-------")) {
                open.add(rights + " " + top.relativize(file));
            }
        }
        assertThat(open).isEmpty();
        return all.size();
    }
}
