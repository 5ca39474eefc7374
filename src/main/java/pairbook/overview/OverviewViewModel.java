// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import pairbook.feature.Audience;
import pairbook.feature.Change;
import pairbook.feature.Contribution.Card;
import pairbook.feature.Contribution.Changes;
import pairbook.feature.Contribution.Standing;
import pairbook.feature.Next;
import pairbook.feature.Registry;
import pairbook.feature.Summary;
import pairbook.feature.Summary.Progress;
import pairbook.feature.Summary.Question;
import pairbook.fx.Messages;
import pairbook.people.Pair;

/// How the mentorship in view stands, and what is next: all that the features say of it.
public final class OverviewViewModel {

    private static final int CHANGES_SHOWN = 3; // and a line for the others: with them the whole page fits the usual window

    private record Loaded(Summary summary, Optional<Instant> lastMet, List<Change> changes, List<Runnable> cards) {}

    private final Registry features;
    private final Messages words;
    private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Next> next = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyListWrapper<StepRow> steps = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyStringWrapper since = new ReadOnlyStringWrapper("");
    private final ReadOnlyListWrapper<String> changes = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyListWrapper<QuestionRow> questions = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();

    public OverviewViewModel(Registry features) {
        this.features = features;
        words = features.tools().words();
    }

    private Audience viewer() {
        return features.tools().viewer().get();
    }

    /// The cards that the features put on it.
    List<Card> cards() {
        return features.contributed(Card.class, viewer());
    }

    /// Reads everything again.
    public void load() {
        var pair = features.tools().pairs().inView();
        features.tools().background().run(() -> read(pair), this::show);
    }

    private Loaded read(Pair pair) {
        var summary = new Summary();
        features.contributed(Standing.class, viewer()).forEach(one -> one.read().accept(pair, summary));
        var lastMet = features.lastMet(pair);
        return new Loaded(
                summary,
                lastMet,
                lastMet.map(moment -> changes(pair, moment)).orElse(List.of()),
                cards().stream().map(card -> card.read().apply(pair)).toList());
    }

    /// What changed is for the two of the mentorship, whoever is looking.
    private List<Change> changes(Pair pair, Instant since) {
        return features.contributed(Changes.class, Audience.MENTORSHIP).stream()
                .flatMap(one -> one.read().apply(pair, since).stream())
                .sorted(Comparator.comparingInt(Change::weight).thenComparing(Change::at).reversed())
                .toList();
    }

    private void show(Loaded loaded) {
        var dates = features.tools().dates();
        var summary = loaded.summary();
        subtitle.set(String.join(" · ", summary.head()));
        next.set(summary.next().orElseThrow());
        steps.setAll(steps(summary));
        since.set(loaded.lastMet().map(dates::day).map(day -> words.get("overview.since", dates.briefDate(day))).orElse(""));
        changes.setAll(lines(loaded.changes()));
        questions.setAll(Arrays.stream(Question.values()).map(question -> row(question, summary)).toList());
        loaded.cards().forEach(Runnable::run);
        empty.set(!summary.isBegun());
    }

    private List<StepRow> steps(Summary summary) {
        var rows = new ArrayList<StepRow>();
        for (var step : Summary.Step.values()) {
            var done = summary.progress(step) == Progress.DONE;
            var here = !done && rows.stream().allMatch(row -> row.state() == StepRow.State.DONE);
            var name = words.get("overview.step." + step.name().toLowerCase(Locale.ROOT));
            rows.add(new StepRow(name, done ? StepRow.State.DONE : here ? StepRow.State.HERE : StepRow.State.AHEAD));
        }
        return rows;
    }

    private QuestionRow row(Question question, Summary summary) {
        var name = question.name().toLowerCase(Locale.ROOT);
        return summary.answer(question)
                .map(answer -> new QuestionRow(words.get("question." + name), answer.says(), answer.share()))
                .orElseGet(() -> new QuestionRow(words.get("question." + name), words.get("overview.question.none." + name), 0));
    }

    private List<String> lines(List<Change> changes) {
        var lines = changes.stream().map(Change::words).toList();
        var more = lines.size() - CHANGES_SHOWN;
        return more <= 0
                ? lines
                : Stream.concat(lines.stream().limit(CHANGES_SHOWN), Stream.of(words.get("overview.change.more", more))).toList();
    }

    /// Does what the main button says.
    public void goOn() {
        var now = next.get();
        if (now.panel()) {
            features.tools().navigator().open(now.where(), now.about());
        } else {
            features.tools().navigator().go(now.where(), now.about());
        }
    }

    /// A line under the title; empty where there is nothing to say yet.
    public ReadOnlyStringProperty subtitleProperty() {
        return subtitle.getReadOnlyProperty();
    }

    /// What the main button does; null until the room has been read.
    public ReadOnlyObjectProperty<Next> nextProperty() {
        return next.getReadOnlyProperty();
    }

    public ReadOnlyListProperty<StepRow> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /// "Since 13 October"; empty where the two have not met yet.
    public ReadOnlyStringProperty sinceProperty() {
        return since.getReadOnlyProperty();
    }

    /// What changed since, a line each, those first that say most.
    public ReadOnlyListProperty<String> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public ReadOnlyListProperty<QuestionRow> questionsProperty() {
        return questions.getReadOnlyProperty();
    }

    /// Whether nothing has been begun yet.
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }
}
