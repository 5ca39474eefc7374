// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.setting;

/// The pages could not be made: a fault of the program or a broken installation, never of what was typed.
public final class PaperException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PaperException(String message, Throwable cause) {
        super(message, cause);
    }
}
