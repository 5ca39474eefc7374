// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import pairbook.actions.Action;
import pairbook.actions.ActionStore;
import pairbook.actions.ActionsViewModel;
import pairbook.contract.agreement.AgreementStore;
import pairbook.contract.agreement.ReviewDates;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.fx.dates.Dates;
import pairbook.fx.edits.Autosave;
import pairbook.fx.edits.Edits;
import pairbook.fx.edits.Undo;
import pairbook.meetings.list.MeetingsViewModel;
import pairbook.meetings.list.RhythmViewModel;
import pairbook.meetings.meeting.AgendaRows;
import pairbook.meetings.meeting.CloseViewModel;
import pairbook.meetings.meeting.MeetViewModel;
import pairbook.meetings.meeting.MeetingViewModel;
import pairbook.meetings.meeting.PrepareViewModel;
import pairbook.meetings.record.AgendaStore;
import pairbook.meetings.record.AgreedStore;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingPages;
import pairbook.meetings.record.MeetingStore;
import pairbook.meetings.record.MeetingWords;
import pairbook.people.PairsViewModel;
import pairbook.support.ImmediateBackground;
import pairbook.support.TestWorkbook;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;
import pairbook.worksheet.BringUpStore;
import pairbook.worksheet.SheetStore;
import pairbook.worksheet.Worksheet;
import pairbook.worksheet.screen.BringUps;

/// Ines and Tobias with everything that their meetings need.
final class Fixture implements AutoCloseable {

    final TestWorkbook book;
    final ImmediateBackground background = new ImmediateBackground();
    final Messages messages = Messages.of(Locale.UK);
    final Navigator navigator = new Navigator();
    final MeetingStore meetings;
    final AgendaStore agendas;
    final ActionStore actions;
    final AgreedStore agreed;
    final SheetStore sheets;
    final MeetingWords words;
    final MeetingPages pages;
    final PairsViewModel pairs;
    final Edits edits;

    Fixture(Path folder) {
        book = new TestWorkbook(folder);
        var room = book.workbook.shared();
        meetings = new MeetingStore(room, book.clock);
        agendas = new AgendaStore(room, book.clock);
        actions = new ActionStore(room, book.clock);
        agreed = new AgreedStore(room);
        sheets = new SheetStore(room, book.clock);
        words = new MeetingWords(messages, new Dates(book.clock, messages));
        var bringUps = new BringUps(() -> new BringUpStore(room), "stock-take", messages);
        var reviews = new ReviewDates(() -> new AgreementStore(room), messages, new Dates(book.clock, messages));
        pages = new MeetingPages(meetings, agendas, actions, agreed, book.people, words,
                pair -> Stream.concat(bringUps.offers(pair).stream(), reviews.offers(pair).stream()).toList());
        pairs = new PairsViewModel(book.people, background, book.mentorship.id());
        pairs.load(() -> {});
        edits = new Edits(new Autosave(background, book.clock), new Undo(book.clock), navigator::refresh);
    }

    Meeting planned(String at) {
        var meeting = Meeting.planned(book.mentorship.id(), at == null ? null : Instant.parse(at), book.clock.getZone());
        meetings.save(meeting);
        return meeting;
    }

    Meeting held(String at) {
        var planned = planned(at);
        var held = planned.with(Meeting.State.HELD, "").opened(planned.startsAt()).closed(planned.startsAt().plusSeconds(3600));
        meetings.save(held);
        return held;
    }

    Action action(Meeting meeting, String words, Action.Whose whose, LocalDate due) {
        var action = new Action(UUID.randomUUID(), book.mentorship.id(), null, meeting == null ? null : meeting.id(), words, whose, due, Action.State.OPEN, "");
        actions.save(action);
        return action;
    }

    /// A sealed contract: monthly from 4 March 2026.
    UUID contract() {
        var sheet = sheets.begin(Worksheet.load("contract"), book.mentorship.id());
        sheets.answer(sheet.id(), "term.from", Side.AGREED, Value.of(LocalDate.of(2026, 3, 4)));
        sheets.answer(sheet.id(), "rhythm.every", Side.AGREED, Value.of(Integer.valueOf(1)));
        sheets.answer(sheet.id(), "rhythm.unit", Side.AGREED, Value.of("months"));
        sheets.answer(sheet.id(), "rhythm.to", Side.AGREED, Value.of(Integer.valueOf(90)));
        sheets.answer(sheet.id(), "rhythm.medium", Side.AGREED, Value.of("video person"));
        sheets.answer(sheet.id(), "reviews.work", Side.AGREED, Value.of(LocalDate.of(2026, 6, 4)));
        book.workbook.shared().change(handle -> handle.createUpdate(
                        "insert into contract (id, mentorship_id, version, made_at, sealed_at) values (:id, :mentorship, 1, :now, :now)")
                .bind("id", sheet.id())
                .bind("mentorship", book.mentorship.id())
                .bind("now", book.clock.instant())
                .execute());
        return sheet.id();
    }

    MeetingViewModel meeting(UUID id) {
        var agenda = new AgendaRows(agendas, edits, words);
        var model = new MeetingViewModel(
                pages,
                new PrepareViewModel(meetings, agenda, edits, words),
                new MeetViewModel(meetings, actions, agenda, edits, words),
                new CloseViewModel(meetings, agendas, edits, words),
                pairs,
                edits,
                background,
                navigator);
        navigator.refreshesProperty().addListener(refreshed -> model.again());
        model.open(id);
        return model;
    }

    MeetingsViewModel list() {
        var model = list(new NoDialogs());
        navigator.refreshesProperty().addListener(refreshed -> model.load());
        model.load();
        return model;
    }

    MeetingsViewModel list(NoDialogs dialogs) {
        return new MeetingsViewModel(
                pages,
                new RhythmViewModel(meetings, agendas, book.people, edits, navigator, words),
                new ActionsViewModel(actions, edits, words.actions()),
                pairs,
                edits,
                background,
                navigator,
                dialogs);
    }

    Meeting read(UUID id) {
        return meetings.meeting(id).orElseThrow();
    }

    @Override
    public void close() {
        book.close();
    }
}
