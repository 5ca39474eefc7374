// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.nio.file.Path;

/// A generated workbook that is made at once, for ordinary tests.
public final class SmallData {

    static final Scale.Size SIZE = new Scale.Size(2, 7, 60, 300, 120, 14);

    private SmallData() {}

    public static void make(Path folder) {
        ScaleData.make(SIZE, folder, ScaleData.NOW);
    }
}
