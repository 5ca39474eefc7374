// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.io.IOException;
import java.util.Properties;

/// Which version of the program this is.
public final class Version {

    private Version() {}

    /// As the build wrote it down.
    public static String get() {
        var properties = new Properties();
        try (var in = Version.class.getResourceAsStream("/pairbook/build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("no build.properties", e);
        }
        return properties.getProperty("version");
    }
}
