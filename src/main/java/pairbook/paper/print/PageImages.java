// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.print;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Page pictures as JavaFX shows them, on the same pixels.
public final class PageImages {

    private PageImages() {}

    /// Any thread.
    public static Image of(PagePicture page) {
        return new WritableImage(new PixelBuffer<>(page.width(), page.height(), IntBuffer.wrap(page.pixels()),
                PixelFormat.getIntArgbPreInstance()));
    }
}
