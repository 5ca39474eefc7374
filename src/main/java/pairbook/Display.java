// SPDX-License-Identifier: Apache-2.0
package pairbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds out whether a window can be shown, before JavaFX loads and cannot be told otherwise.
final class Display {

    private static final Pattern X11 = Pattern.compile("(?<host>.*):(?<number>\\d+)(\\.\\d+)?");
    private static final String LISTENING = " 00010000 "; // among a socket's flags
    private static final int FIRST_PORT = 6000;
    private static final int PATIENCE = 1000; // milliseconds

    private Display() {}

    /// Whether there is a display that answers. JavaFX on Linux shows its windows through X11, on Wayland too.
    static boolean isThere(String system, Map<String, String> environment) {
        if (!system.toLowerCase(Locale.ROOT).startsWith("linux")) {
            return true;
        }
        var named = X11.matcher(environment.getOrDefault("DISPLAY", ""));
        if (!named.matches()) {
            return false;
        }
        var host = named.group("host");
        var number = Integer.parseInt(named.group("number"));
        return host.isEmpty() || host.equals("unix")
                ? isListening("/tmp/.X11-unix/X" + number) || answersHere("/tmp/.X11-unix/X" + number) || answers("localhost", number)
                : answers(host, number);
    }

    /// Whether the socket of an X server is among those open on this machine, under its own name or as an abstract one, which Java cannot
    /// connect to. Asked first, since it takes a millisecond, where connecting takes forty to load what it needs.
    private static boolean isListening(String name) {
        try (var lines = Files.lines(Path.of("/proc/net/unix"))) {
            return lines.filter(line -> line.contains(LISTENING)).anyMatch(line -> line.endsWith(" " + name) || line.endsWith(" @" + name));
        } catch (IOException | UncheckedIOException e) {
            return false; // then it is tried out
        }
    }

    /// The socket may belong to another network namespace, whose list is not seen here.
    private static boolean answersHere(String name) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(name));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean answers(String host, int number) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, FIRST_PORT + number), PATIENCE);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Why the window did not come.
    static String whyNot(Throwable failure) {
        var ours = String.valueOf(failure.getMessage()).startsWith("Exception in Application");
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            ours &= !(cause instanceof LinkageError);
        }
        if (ours) {
            return "Pairbook could not start: something is wrong in the program itself. Your workbooks were not touched.";
        }
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")
                ? "Pairbook's window could not be opened. It needs GTK 3, which on Debian and Ubuntu comes with: apt install libgtk-3-0"
                : "Pairbook's window could not be opened: this computer's graphics would not start.";
    }
}
