// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PdfRenderer;
import pairbook.paper.form.RenderedPaper;
import pairbook.paper.form.Samples;
import pairbook.paper.setting.PaperException;

class PagePicturesTest {

    @Test
    void drawsEachPageOpaqueInTheSizeAskedFor() {
        RenderedPaper paper = new PdfRenderer().render(Samples.document(Samples.contract(Samples.bothSign())));

        try (PagePictures pages = new PagePictures(paper)) {
            assertThat(pages.count()).isEqualTo(paper.pages());
            PagePicture page = pages.page(0, 72);
            assertThat(page.width()).isBetween(595, 596);
            assertThat(page.height()).isBetween(841, 843);
            assertThat(page.pixels()).hasSize(page.width() * page.height());
            assertThat(Arrays.stream(page.pixels()).allMatch(pixel -> pixel >>> 24 == 255)).isTrue();
            assertThat(page.pixels()[0]).isEqualTo(0xFFFFFFFF);
            assertThat(Arrays.stream(page.pixels()).filter(pixel -> (pixel & 255) < 100).count()).isGreaterThan(1000);
        }
    }

    @Test
    void whatIsNoPdfIsRefused() {
        assertThatThrownBy(() -> new PagePictures(new RenderedPaper("x", "x", PageSize.A4, new byte[] {1, 2}, 1, List.of())).close())
                .isInstanceOf(PaperException.class);
    }
}
