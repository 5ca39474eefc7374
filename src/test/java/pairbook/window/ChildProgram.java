// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How to start a class of these tests in a process of its own, with the program and without a display.
public final class ChildProgram {

    private ChildProgram() {}

    /// @param options for the Java machine
    public static List<String> command(Class<?> main, List<String> options, List<String> given) {
        var tests = Path.of(java.net.URI.create(main.getProtectionDomain().getCodeSource().getLocation().toString()));
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // it is over before the optimizing compiler pays; passphrases are stretched three times as slowly
                "-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true", "-Duser.language=en", "-Duser.country=GB",
                "--module-path=" + System.getProperty("pairbook.javafxPath"), "--add-modules=javafx.controls,javafx.fxml",
                // for UnseenWindows
                "--add-opens=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED", "--add-exports=javafx.graphics/com.sun.glass.ui.headless=ALL-UNNAMED",
                "--add-opens=javafx.graphics/com.sun.javafx.tk.quantum=ALL-UNNAMED", "--add-exports=javafx.graphics/com.sun.javafx.sg.prism=ALL-UNNAMED",
                "--enable-native-access=javafx.graphics"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("pairbook.classPath") + File.pathSeparator + tests, main.getName()));
        command.addAll(given);
        return command;
    }
}
