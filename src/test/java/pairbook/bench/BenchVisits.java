// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javafx.scene.control.MenuButton;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingStore;
import pairbook.people.Pair;
import pairbook.window.PairbookWindow;
import pairbook.worksheet.Sheet;
import pairbook.worksheet.SheetStore;

/// Opens every screen and panel, and measures until it stands with all that is in it.
public final class BenchVisits {

    /// @param come  opens it
    /// @param leave what has to be done before the next one, which is not measured; or null
    private record Visit(String name, Runnable come, Runnable leave) {}

    private final PairbookWindow window;
    private final BenchHands hands;
    private final Samples samples;
    private final Random random = new Random(4);
    private final Pair pair;
    private final List<Pair> pairs;
    private final List<Meeting> meetings;
    private final List<Sheet> sheets;

    public BenchVisits(PairbookWindow window, BenchHands hands, Samples samples) {
        this.window = window;
        this.hands = hands;
        this.samples = samples;
        var room = window.session().workbook().shared();
        pair = BenchHands.onFx(() -> window.wiring().pairs().inView());
        pairs = BenchHands.onFx(() -> List.copyOf(window.wiring().pairs().pairsProperty()));
        meetings = new MeetingStore(room, ScaleData.NOW).ofMentorship(pair.id());
        sheets = new SheetStore(room, ScaleData.NOW).ownSheets("stock-take");
    }

    public void first() {
        visit("first");
    }

    void later(int rounds) {
        for (int round = 0; round < rounds; round++) {
            visit("later");
        }
    }

    private void visit(String when) {
        for (var visit : visits()) {
            samples.nanos(when + ": " + visit.name(), hands.took(visit.name(), visit.come()));
            if (visit.leave() != null) {
                BenchHands.run(visit.leave());
                hands.calm();
            }
        }
    }

    private List<Visit> visits() {
        var visits = new ArrayList<Visit>();
        visits.add(screen("stock-take"));
        if (sheets.size() > 1) {
            var other = pick(sheets.subList(1, sheets.size()));
            visits.add(new Visit("an earlier stock-take", () -> go("stock-take", other.id()), () -> go("stock-take", sheets.getFirst().id())));
            visits.add(new Visit("two stock-takes compared", () -> ((MenuButton) hands.node("#compare")).getItems().getFirst().fire(), () -> hands.press("#main")));
        }
        visits.add(screen("contract"));
        if (BenchHands.onFx(() -> contracts() > 1)) {
            visits.add(new Visit("two contracts compared", () -> hands.press("#beside"), () -> hands.press("#back")));
        }
        visits.add(screen("meetings"));
        if (!meetings.isEmpty()) {
            visits.add(new Visit("all actions", () -> hands.press("#toActions"), () -> hands.press("#toMeetings")));
            held(visits);
            ahead(visits);
        }
        visits.add(screen("people"));
        visits.add(new Visit("a mentorship's panel", () -> hands.press(".people-line"), window::closePanel));
        visits.add(screen("backups"));
        visits.add(screen("overview"));
        visits.add(new Visit("go to", () -> window.wiring().shell().openGoTo(), window::closePanel));
        if (pairs.size() > 1) {
            var other = pick(pairs.stream().filter(one -> !one.id().equals(pair.id())).toList());
            visits.add(new Visit("another pair", () -> view(other), () -> view(pair)));
        }
        return visits;
    }

    private void view(Pair other) {
        window.wiring().pairs().view(other.id());
        window.wiring().navigator().refresh();
    }

    private int contracts() {
        return window.session().workbook().shared().read(handle -> handle
                .createQuery("select count(*) from contract c where c.mentorship_id = :pair and c.sealed_at is not null").bind("pair", pair.id()).mapTo(Integer.class).one());
    }

    private void held(List<Visit> visits) {
        var held = meetings.stream().filter(one -> one.counts() && one.state() == Meeting.State.HELD).toList();
        if (!held.isEmpty()) {
            var one = pick(held);
            visits.add(new Visit("a meeting that was", () -> go("meeting", one.id()), null));
        }
    }

    private void ahead(List<Visit> visits) {
        meetings.stream().filter(one -> one.state().ahead() && one.startsAt() != null).findFirst().ifPresent(next -> {
            visits.add(new Visit("the next meeting", () -> go("meeting", next.id()), null));
            visits.add(new Visit("the next meeting: meet", () -> hands.press("#toMeet"), null));
            visits.add(new Visit("the next meeting: close", () -> hands.press("#toClose"), () -> hands.press("#toPrepare")));
        });
    }

    private Visit screen(String id) {
        return new Visit(id, () -> go(id, null), null);
    }

    private void go(String screen, UUID detail) {
        window.wiring().navigator().go(screen, detail);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
