// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.actions.Action.Whose;
import pairbook.meetings.meeting.RecordViewModel;
import pairbook.meetings.record.Closing.Mark;
import pairbook.meetings.record.Topic;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PaperDocument;

class RecordViewModelTest {

    @TempDir
    Path folder;

    private Fixture it;

    @BeforeEach
    void open() {
        it = new Fixture(folder);
    }

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void theOwnersNotesAreOnPaperOnlyWhereTheOwnerAsksForThem() {
        var meeting = it.held("2026-10-13T15:00:00Z");
        it.meetings.change(meeting.id(), m -> m.asking("Where do I begin?").with(m.closing().with(Mark.MENTEE_RELEVANCE, 0)));
        it.meetings.saveNote(meeting.id(), Topic.NOW, "Both know.");
        it.meetings.saveNote(meeting.id(), Topic.MINE, "He looked tired.");
        it.action(meeting, "Introduce Ines", Whose.MENTOR, LocalDate.of(2026, 11, 24));
        var page = it.pages.read(meeting.id()).orElseThrow();
        var papers = new ArrayList<PaperDocument>();
        var record = new RecordViewModel(it.words, document -> papers.add(document.apply(PageSize.A4)));
        record.print(page, false);
        record.print(page, true);
        record.print(null, true);
        assertThat(papers).hasSize(2);
        assertThat(papers.getFirst().form().toString())
                .contains("Where do I begin?", "Both know.", "Tobias: Introduce Ines (by 24 November 2026)", "Ines finds it relevant")
                .doesNotContain("tired");
        assertThat(papers.getLast().form().toString()).contains("He looked tired.");
    }
}
