// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.print;

/// What became of a wish to print.
public sealed interface PrintOutcome {

    /// The queue took the job.
    ///
    /// @param job     the queue's own id for it; empty where the system gives none
    /// @param waiting the printer is stopped or out of reach: the job is kept until it is back
    record Printed(String queue, String job, boolean waiting) implements PrintOutcome {}

    /// The person closed the dialog.
    record Cancelled() implements PrintOutcome {}

    /// The computer knows no printer: offer the PDF.
    record NoPrinter() implements PrintOutcome {}

    /// Nothing was printed, or it is not certain.
    ///
    /// @param reason a key in the messages
    /// @param detail what the system said, for whoever looks after the printer; may be empty
    record Failed(String reason, String detail) implements PrintOutcome {}
}
