// SPDX-License-Identifier: Apache-2.0
package pairbook;

/// Starts the program.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {}
}
