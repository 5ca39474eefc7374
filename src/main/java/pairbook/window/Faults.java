// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.util.logging.Level;
import java.util.logging.Logger;
import pairbook.workbook.WorkbookException;

/// Faults of the program, by the names of classes and methods only: messages may quote what somebody wrote.
public final class Faults {

    private static final Logger LOG = Logger.getLogger("pairbook");
    private static final int FRAMES = 12;

    private Faults() {}

    public static void log(Throwable failure) {
        LOG.log(Level.WARNING, "Something went wrong:\n{0}", detail(failure));
    }

    /// What went wrong and where, for the log and for the details that fold out.
    public static String detail(Throwable failure) {
        var detail = new StringBuilder();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            detail.append(cause.getClass().getName());
            if (cause instanceof WorkbookException known) {
                detail.append(": ").append(known.reason()).append(", ").append(known.detail());
            }
            detail.append('\n');
            var frames = cause.getStackTrace();
            for (int at = 0; at < Math.min(FRAMES, frames.length); at++) {
                detail.append("  at ").append(frames[at].getClassName()).append('.').append(frames[at].getMethodName())
                        .append(':').append(frames[at].getLineNumber()).append('\n');
            }
        }
        return detail.toString().strip();
    }
}
