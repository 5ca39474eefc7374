// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import static pairbook.feature.Sight.choose;
import static pairbook.feature.Sight.press;
import static pairbook.feature.Sight.scrollToEnd;

import java.util.function.Supplier;
import pairbook.actions.ActionStore;
import pairbook.actions.ActionsView;
import pairbook.actions.ActionsViewModel;
import pairbook.feature.Audience;
import pairbook.feature.Contribution;
import pairbook.feature.Contribution.Sights;
import pairbook.feature.Contribution.Sights.In;
import pairbook.feature.Feature;
import pairbook.feature.Registry;
import pairbook.feature.Screen;
import pairbook.feature.Screen.Group;
import pairbook.feature.Sight;
import pairbook.meetings.list.MeetingsView;
import pairbook.meetings.list.MeetingsViewModel;
import pairbook.meetings.list.MoveView;
import pairbook.meetings.list.MoveViewModel;
import pairbook.meetings.list.NextMeetingCardView;
import pairbook.meetings.list.NextMeetingCardViewModel;
import pairbook.meetings.list.QuickView;
import pairbook.meetings.list.QuickViewModel;
import pairbook.meetings.list.RhythmView;
import pairbook.meetings.list.RhythmViewModel;
import pairbook.meetings.meeting.AgendaRows;
import pairbook.meetings.meeting.AgreedView;
import pairbook.meetings.meeting.CloseView;
import pairbook.meetings.meeting.CloseViewModel;
import pairbook.meetings.meeting.MeetView;
import pairbook.meetings.meeting.MeetViewModel;
import pairbook.meetings.meeting.MeetingView;
import pairbook.meetings.meeting.MeetingViewModel;
import pairbook.meetings.meeting.PrepareView;
import pairbook.meetings.meeting.PrepareViewModel;
import pairbook.meetings.meeting.RecordViewModel;
import pairbook.meetings.record.AgendaStore;
import pairbook.meetings.record.AgreedStore;
import pairbook.meetings.record.MeetingPages;
import pairbook.meetings.record.MeetingStore;
import pairbook.meetings.record.MeetingSummaryStore;
import pairbook.meetings.record.MeetingWords;
import pairbook.people.PeopleStore;

/// The meetings of a mentorship: planned, prepared, held and closed, and the actions agreed there.
public final class MeetingsFeature implements Feature {

    private static final String MORE_OF_NEXT = ".meeting-card .menu-button";

    @Override
    public void contribute(Registry registry) {
        var stores = Registry.once(() -> Stores.of(registry));
        list(registry, stores);
        meeting(registry, stores);
        shared(registry);
        sights(registry);
    }

    /// What both screens rest on.
    private record Stores(
            MeetingStore meetings, AgendaStore agendas, ActionStore actions, PeopleStore people, MeetingPages pages, MeetingWords words) {

        static Stores of(Registry registry) {
            var tools = registry.tools();
            var room = tools.room();
            var clock = tools.clock();
            var meetings = new MeetingStore(room, clock);
            var agendas = new AgendaStore(room, clock);
            var actions = new ActionStore(room, clock);
            var people = new PeopleStore(room, clock);
            var words = new MeetingWords(tools.words(), tools.dates());
            var pages = new MeetingPages(
                    meetings, agendas, actions, new AgreedStore(room), people, words,
                    pair -> registry.contributed(Contribution.Agenda.class, Audience.MENTORSHIP).stream()
                            .flatMap(one -> one.read().apply(pair).stream())
                            .toList());
            return new Stores(meetings, agendas, actions, people, pages, words);
        }
    }

    private static void list(Registry registry, Supplier<Stores> stores) {
        record Models(MeetingsViewModel list, RhythmViewModel rhythm, ActionsViewModel actions, Stores stores) {

            MeetingWords words() {
                return stores.words();
            }
        }
        var tools = registry.tools();
        var edits = tools.edits();
        var made = Registry.once(() -> {
            var from = stores.get();
            var rhythm = new RhythmViewModel(from.meetings(), from.agendas(), from.people(), edits, tools.navigator(), from.words());
            var actions = new ActionsViewModel(from.actions(), edits, from.words().actions());
            var list = new MeetingsViewModel(
                    from.pages(), rhythm, actions, tools.pairs(), edits, tools.background(), tools.navigator(), tools.dialogs());
            return new Models(list, rhythm, actions, from);
        });
        registry.screen(
                new Screen("meetings", Group.HOW, "fth-calendar", Audience.MENTORSHIP),
                MeetingsView.class,
                () -> new MeetingsView(made.get().list(), made.get().words(), tools.dialogs(), registry.views(), tools.navigator()));
        registry.view(RhythmView.class, () -> new RhythmView(made.get().rhythm(), tools.clock()));
        registry.view(ActionsView.class, () -> new ActionsView(made.get().actions(), made.get().words().actions()));
        registry.view(MoveView.class, () -> new MoveView(new MoveViewModel(stores.get().meetings(), edits, stores.get().words())));
        registry.view(QuickView.class, () -> new QuickView(
                new QuickViewModel(stores.get().meetings(), stores.get().actions(), edits, stores.get().words()), stores.get().words()));
    }

    private static void meeting(Registry registry, Supplier<Stores> stores) {
        record Models(MeetingViewModel meeting, PrepareViewModel prepare, MeetViewModel meet, CloseViewModel close, MeetingWords words) {}
        var tools = registry.tools();
        var edits = tools.edits();
        var made = Registry.once(() -> {
            var from = stores.get();
            var words = from.words();
            var agenda = new AgendaRows(from.agendas(), edits, words);
            var prepare = new PrepareViewModel(from.meetings(), agenda, edits, words);
            var meet = new MeetViewModel(from.meetings(), from.actions(), agenda, edits, words);
            var close = new CloseViewModel(from.meetings(), from.agendas(), edits, words);
            var meeting = new MeetingViewModel(
                    from.pages(), prepare, meet, close, tools.pairs(), edits, tools.background(), tools.navigator());
            return new Models(meeting, prepare, meet, close, words);
        });
        registry.screen(
                new Screen("meeting", Group.HIDDEN, "fth-calendar", Audience.MENTORSHIP).inside("meetings"),
                MeetingView.class,
                () -> new MeetingView(made.get().meeting(), new RecordViewModel(made.get().words(), tools.preview()), tools.navigator()));
        registry.view(PrepareView.class, () -> new PrepareView(made.get().prepare(), made.get().meet(), made.get().words()));
        registry.view(MeetView.class, () -> new MeetView(made.get().meet(), made.get().words()));
        registry.view(AgreedView.class, () -> new AgreedView(made.get().meet(), made.get().close(), made.get().words()));
        registry.view(CloseView.class, () -> new CloseView(made.get().close(), made.get().meet(), made.get().words()));
    }

    private static void sights(Registry registry) {
        registry.add(new Sights(Audience.MENTORSHIP, In.EMPTY, Sight.screen("empty-meetings", "meetings")));
        registry.add(new Sights(
                Audience.MENTORSHIP, In.EXAMPLE,
                Sight.screen("meetings", "meetings"),
                Sight.screen("meetings-end", "meetings", scrollToEnd()),
                Sight.screen("meetings-actions", "meetings", press("#toActions")).leftBy(press("#toMeetings")),
                Sight.panel("meetings-log", "meetings", press("#log")),
                Sight.panel("meetings-move", "meetings", choose(MORE_OF_NEXT, 1)),
                Sight.panel("meetings-missed", "meetings", choose(MORE_OF_NEXT, 2)),
                Sight.panel("meetings-called-off", "meetings", choose(MORE_OF_NEXT, 3)),
                Sight.screen("meeting-prepare", "overview", press("#openMeeting"), press("#toPrepare")),
                Sight.more("meeting-prepare-end", scrollToEnd()),
                Sight.more("meeting-meet", press("#toMeet")),
                Sight.more("meeting-close", press("#toClose")),
                Sight.screen("meeting-held", "meetings", press(".meeting-open", 1))));
    }

    private static void shared(Registry registry) {
        var tools = registry.tools();
        var words = new MeetingWords(tools.words(), tools.dates());
        var summaries = Registry.once(() -> new MeetingSummaryStore(tools.room()));
        var actions = Registry.once(() -> new ActionStore(tools.room(), tools.clock()));
        var nextMeeting = Registry.once(() -> new NextMeetingCardViewModel(summaries.get(), actions.get(), tools.navigator(), words));
        registry.view(NextMeetingCardView.class, () -> new NextMeetingCardView(nextMeeting.get(), words));
        new MeetingContributions(summaries, words, nextMeeting).addTo(registry);
    }
}
