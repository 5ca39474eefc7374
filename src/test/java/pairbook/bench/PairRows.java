// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pairbook.contract.Sealing;
import pairbook.contract.agreement.Contract;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.Draft;
import pairbook.contract.agreement.Readiness;
import pairbook.contract.agreement.SealedText;
import pairbook.fx.Messages;
import pairbook.goals.Goal;
import pairbook.people.Mentorship;
import pairbook.people.Pair;
import pairbook.people.Person;
import pairbook.worksheet.Answers.Value;
import pairbook.worksheet.Worksheet;

/// Everything about one mentorship: the two, their goals, the versions of their contract, their meetings and what came of them.
final class PairRows {

    /// How much of it there is.
    ///
    /// @param first whether it is the one that most has been written about, and is in view when the workbook opens
    record Share(boolean first, int meetings, int notes, int actions, int versions) {}

    private static final ContractWording WORDING = new ContractWording(Messages.of(Locale.UK));
    private static final Worksheet CONTRACT = Worksheet.load("contract");
    private static final int LONG_NAME = 200;
    private static final List<String> NAMES = List.of("ليلى حدّاد", "נועה כהן", "山田 花子", "O’Brien-de la Cruz, Seán 🎻", "김민준", "Þórdís Ægisdóttir");

    private final Sheaf rows;
    private final Chance chance;
    private final Person owner;
    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;
    private final Share share;
    private final int number;
    private final Mentorship.State state;
    private final LocalDate began;
    private final LocalDate ended; // where it has, else today
    private final UUID id;
    private final List<UUID> goals = new ArrayList<>();
    private final List<Goal> goalsInForce = new ArrayList<>();
    private Person other;
    private Pair pair;

    /// @param number of this mentorship in its workbook, from 0
    PairRows(Sheaf rows, Chance chance, Person owner, ZoneId zone, Instant now, int number, Share share, LocalDate earliest) {
        this.rows = rows;
        this.chance = chance;
        this.owner = owner;
        this.zone = zone;
        this.now = now;
        this.number = number;
        this.share = share;
        today = LocalDate.ofInstant(now, zone);
        id = chance.id();
        state = share.versions() == 0 ? Mentorship.State.LOOKING : share.first() || number == 1 ? Mentorship.State.ACTIVE : state();
        var days = (int) ChronoUnit.DAYS.between(earliest, today);
        if (share.first()) {
            began = earliest;
            ended = today;
        } else {
            var lasted = Math.clamp(share.meetings() * (long) chance.between(14, 35), 60, days - 30);
            ended = state == Mentorship.State.FINISHED || state == Mentorship.State.INFORMAL ? today.minusDays(chance.between(20, days - lasted)) : today;
            began = ended.minusDays(lasted);
        }
    }

    private Mentorship.State state() {
        return chance.oneIn(5) ? Mentorship.State.ACTIVE
                : chance.oneIn(15) ? Mentorship.State.PAUSED
                : chance.oneIn(10) ? Mentorship.State.INFORMAL
                : Mentorship.State.FINISHED;
    }

    UUID id() {
        return id;
    }

    Share share() {
        return share;
    }

    LocalDate began() {
        return began;
    }

    /// Today where it has not.
    LocalDate ended() {
        return ended;
    }

    boolean goesOn() {
        return state == Mentorship.State.ACTIVE;
    }

    List<UUID> goalIds() {
        return goals;
    }

    /// Whether it was going on at a day.
    boolean wentOn(LocalDate day) {
        return state != Mentorship.State.LOOKING && !day.isBefore(began) && !day.isAfter(ended);
    }

    void write() {
        people();
        if (other == null) {
            return;
        }
        goals();
        contracts();
        new MeetingRows(rows, chance, this, zone, now).write();
    }

    // People

    private void people() {
        var mentors = number % 3 != 1; // the owner
        var kind = share.first() ? Mentorship.Kind.MENTORING : chance.oneIn(10) ? Mentorship.Kind.PEER : chance.oneIn(12) ? Mentorship.Kind.MICRO : Mentorship.Kind.MENTORING;
        // The one made last is in view when the workbook opens.
        var created = (share.first() ? today.minusDays(30) : began).atTime(12, 0).atZone(zone).toInstant();
        if (state != Mentorship.State.LOOKING) {
            other = new Person(chance.id(), name(), chance.oneIn(5) ? "" : chance.between(1, 9) + "…@example.org, or ring before " + chance.between(7, 11),
                    chance.oneIn(8) ? ZoneId.of("America/New_York") : null, chance.maybe(50, "remember"), number % 15 == 4 ? "Wilhelmina " + chance.say("family") : "");
            var row = new HashMap<String, Object>(Map.of("id", other.id(), "name", other.name(), "contact", other.contact(), "remember", other.remember(),
                    "guardian", other.guardian(), "created_at", created));
            row.put("time_zone", other.timeZone() == null ? null : other.timeZone().getId());
            rows.insert("person", row);
        }
        var mentor = mentors && kind != Mentorship.Kind.PEER && other != null;
        var otherId = other == null ? null : other.id();
        var mentorship = new Mentorship(id, kind, state, mentor ? otherId : owner.id(), mentor ? owner.id() : otherId,
                state == Mentorship.State.PAUSED ? today.plusDays(40) : null, other == null ? null : began);
        var row = new HashMap<String, Object>(Map.of("id", id, "kind", kind.name(), "state", state.name(), "created_at", created));
        row.put("mentee_id", mentorship.menteeId());
        row.put("mentor_id", mentorship.mentorId());
        row.put("paused_until", mentorship.pausedUntil());
        row.put("began_on", mentorship.beganOn());
        rows.insert("mentorship", row);
        var they = Optional.ofNullable(other);
        pair = new Pair(mentorship, mentor ? they : Optional.of(owner), mentor ? Optional.of(owner) : they, owner.id());
    }

    private String name() {
        if (number == 2) {
            return ("Maria " + "Anunciação Wilhelmina-Therese ".repeat(LONG_NAME / 20)).substring(0, LONG_NAME - 1) + "a";
        }
        return number >= 3 && number - 3 < NAMES.size() ? NAMES.get(number - 3) : chance.say("given") + " " + chance.say("family");
    }

    // Goals

    private void goals() {
        var mentee = pair.mentee().orElseThrow().id();
        for (int count = share.first() ? 12 : chance.between(2, 6); count > 0; count--) {
            var goal = chance.id();
            var created = day(chance.between(0, 60));
            var how = chance.percent(50) ? Goal.State.OPEN : chance.pick(List.of(Goal.State.values()));
            var first = chance.entry("goal");
            var changed = chance.percent(40);
            var one = new Goal(goal, mentee, id, changed ? chance.entry("goal") : first, first, chance.maybe(80, "knowby"),
                    chance.percent(70) ? day(chance.between(60, 100)) : null, chance.maybe(60, "why"), chance.maybe(40, "resources"), how,
                    how == Goal.State.OPEN ? "" : chance.maybe(60, "outcome"));
            var row = new HashMap<String, Object>(Map.of("id", goal, "person_id", mentee, "mentorship_id", id, "words", one.words(), "first_words", first,
                    "know_by", one.knowBy(), "why", one.why(), "resources", one.resources(), "state", how.name(), "state_reason", one.stateReason()));
            row.put("created_at", chance.at(created, zone));
            row.put("due_on", one.dueOn());
            rows.insert("goal", row);
            if (changed) {
                SheetRows.revision(rows, chance, goal, "words", first, chance.at(created, zone).plusSeconds(7_200));
            }
            goals.add(goal);
            goalsInForce.add(one);
        }
    }

    /// The day when so many of a hundred of its days had gone.
    private LocalDate day(int percent) {
        return began.plusDays(ChronoUnit.DAYS.between(began, ended.minusDays(3)) * percent / 100);
    }

    // Contracts

    private void contracts() {
        var says = new SheetRows(chance, CONTRACT, 75);
        UUID before = null;
        for (int version = 1; version <= share.versions(); version++) {
            var contract = chance.id();
            var made = day(90 * (version - 1) / share.versions());
            if (before != null) {
                says.change(15);
            }
            // One pair in three of those that go on is writing its next version.
            var draft = version == share.versions() && version > 1 && state == Mentorship.State.ACTIVE && !share.first() && number % 3 == 1;
            agree(says, made, version == share.versions() && state == Mentorship.State.ACTIVE ? today.plusMonths(7) : day(90 * version / share.versions()));
            contract(says, contract, before, version, made, draft);
            before = contract;
        }
    }

    /// What must be said, and what has to fit together.
    private void agree(SheetRows says, LocalDate from, LocalDate until) {
        CONTRACT.groups().filter(Worksheet.Group::must).flatMap(group -> group.prompts().stream())
                .filter(prompt -> !says.says(prompt.key()))
                .forEach(prompt -> {
                    if (prompt.isList()) {
                        says.add(prompt.key(), chance.say("clause"));
                    } else {
                        says.put(prompt.key(), Value.of(chance.say("clause")));
                    }
                });
        says.put("rhythm.every", chance.between(2, 6));
        says.put("rhythm.unit", Value.of("weeks"));
        says.put("rhythm.from", 45);
        says.put("rhythm.to", 90);
        says.put("rhythm.medium", Value.of("person video"));
        says.put("rhythm.place", Value.of(chance.say("where")));
        says.put("reviews.work", from.plusMonths(3));
        says.put("reviews.came", from.plusMonths(6));
        says.put("term.from", from);
        says.put("term.until", until.isBefore(from) ? from : until);
    }

    private void contract(SheetRows says, UUID contract, UUID before, int version, LocalDate made, boolean draft) {
        var begun = chance.at(made, zone);
        var thought = chance.between(0, 2); // days
        var on = made.plusDays(thought);
        var sealedAt = begun.plus(Duration.ofDays(thought)).plusSeconds(1_800);
        says.write(rows, contract, id, before, begun, draft ? null : sealedAt);
        var marks = new HashMap<String, Draft.ClauseMark>();
        CONTRACT.groups().filter(group -> !group.must() && group.prompts().stream().anyMatch(prompt -> says.says(prompt.key())))
                .forEach(group -> marks.put(group.key(), new Draft.ClauseMark(true, false)));
        var text = new Draft(new Contract(contract, id, version, begun, null), CONTRACT, pair, says.answers(), goalsInForce, marks, List.of());
        if (!Readiness.of(text).isReady()) {
            throw new IllegalStateException("a contract that nobody could sign: " + Readiness.of(text));
        }
        var row = new HashMap<String, Object>(Map.of("id", contract, "mentorship_id", id, "version", version, "made_at", begun));
        var signatures = new ArrayList<Map<String, Object>>();
        if (!draft) {
            var kind = chance.percent(85) || share.first() ? Contract.Kind.SIGNED : chance.pick(List.of(Contract.Kind.PAPER, Contract.Kind.ALOUD));
            var words = WORDING.text(text);
            var signed = new ArrayList<SealedText.Signed>();
            if (kind == Contract.Kind.SIGNED) {
                for (var role : text.signers()) {
                    var at = sealedAt.minusSeconds(60L * (text.signers().size() - signed.size()));
                    var one = new SealedText.Signed(role, text.name(role), text.name(role), chance.maybe(80, "family"), on, at, chance.percent(80) ? chance.strokes() : "", "");
                    signed.add(one);
                    signatures.add(signature(contract, text, one, words.hash()));
                }
            }
            var seal = Sealing.of(new SealedText(words, kind, on, kind == Contract.Kind.PAPER ? "in the blue folder" : "", List.of(), signed));
            row.putAll(Map.of("seal_kind", kind.name(), "sealed_at", sealedAt, "sealed_text", seal.text(), "fingerprint", seal.fingerprint()));
        }
        rows.insert("contract", row);
        signatures.forEach(signature -> rows.insert("signature", signature));
        for (int place = 0; place < goals.size(); place++) {
            rows.insert("contract_goal", Map.of("contract_id", contract, "goal_id", goals.get(place), "place", place));
        }
        marks.forEach((clause, mark) -> rows.insert("clause",
                Map.of("contract_id", contract, "clause", clause, "unfolded", mark.unfolded(), "left_open", mark.leftOpen())));
    }

    private Map<String, Object> signature(UUID contract, Draft text, SealedText.Signed one, String hash) {
        return new HashMap<>(Map.of("id", chance.id(), "contract_id", contract, "role", one.role().name(), "person_id", text.person(one.role()).orElseThrow().id(),
                "full_name", one.fullName(), "place", one.place(), "signed_on", one.on(), "signed_at", one.at(), "strokes", one.strokes(), "text_hash", hash));
    }
}
