// SPDX-License-Identifier: Apache-2.0
package pairbook.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How one mentorship stands, as the features say it: the way of five steps, the four questions, and what is next. The Overview shows it.
public final class Summary {

    /// The five steps of the way.
    public enum Step {
        /// Say what I want.
        DEFINE,
        /// Find someone.
        FIND,
        /// Agree a contract.
        AGREE,
        /// Meet as planned.
        MEET,
        /// Look back, renew or end.
        RENEW
    }

    /// How far a step is.
    public enum Progress { NOT_YET, BEGUN, DONE }

    /// The four questions of the conversation.
    public enum Question {
        /// Where am I now?
        NOW,
        /// Where do I want to be?
        WANT,
        /// How might I get there?
        HOW,
        /// How am I doing?
        DOING
    }

    /// How far the pair is with a question.
    ///
    /// @param says  in a few words
    /// @param share 0 to 1, for a bar
    public record Answer(String says, double share) {}

    private final List<String> head = new ArrayList<>();
    private final Map<Step, Progress> steps = new EnumMap<>(Step.class);
    private final Map<Question, Answer> answers = new EnumMap<>(Question.class);
    private final List<Next> next = new ArrayList<>();
    private boolean begun;

    /// Adds a few words to the line under the title.
    public void sayInHead(String words) {
        head.add(words);
    }

    /// Says how far a step is; of several who say it, the furthest counts.
    public void step(Step step, Progress progress) {
        steps.merge(step, progress, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    /// Says how far the pair is with a question. A question to which nobody says anything is not begun.
    ///
    /// @param share how much of `whole` is done
    public void answer(Question question, String says, int share, int whole) {
        answers.put(question, new Answer(says, whole == 0 ? 0 : (double) share / whole));
    }

    /// Offers something to do next.
    public void offer(Next one) {
        next.add(one);
    }

    /// Says that something has been done already, so that the Overview has something to show.
    public void begun() {
        begun = true;
    }

    public List<String> head() {
        return List.copyOf(head);
    }

    public Progress progress(Step step) {
        return steps.getOrDefault(step, Progress.NOT_YET);
    }

    public Optional<Answer> answer(Question question) {
        return Optional.ofNullable(answers.get(question));
    }

    /// What comes first of all that was offered.
    public Optional<Next> next() {
        return next.stream()
                .filter(one -> one.until() == null || progress(one.until()) == Progress.NOT_YET)
                .min(Comparator.comparing(Next::turn));
    }

    public boolean isBegun() {
        return begun;
    }
}
