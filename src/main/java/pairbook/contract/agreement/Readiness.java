// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pairbook.worksheet.Answers;
import pairbook.worksheet.Worksheet.Group;

/// How far a draft is from being signed.
///
/// @param inPlace  how many of the clauses that must stand there are answered or left open on purpose; the names count as one
/// @param total    of how many
/// @param missing  in the order of the contract
/// @param troubles what contradicts itself, in the same order
public record Readiness(int inPlace, int total, List<Missing> missing, List<Trouble> troubles) {

    /// Where a missing name is said; no clause.
    public static final String NAMES = "names";

    /// Something to be said yet.
    ///
    /// @param clause    the clause, or [#NAMES]
    /// @param prompt    which prompt of it; it names the words for people, too
    /// @param essential whether it cannot be left open
    public record Missing(String clause, String prompt, boolean essential) {}

    /// Two answers that cannot both be meant.
    ///
    /// @param prompt beside which it is said
    public record Trouble(String clause, String prompt) {}

    public boolean isReady() {
        return missing.isEmpty() && troubles.isEmpty();
    }

    /// What is wrong beside a prompt.
    public Optional<Trouble> trouble(String prompt) {
        return troubles.stream().filter(trouble -> trouble.prompt().equals(prompt)).findFirst();
    }

    public static Readiness of(Draft draft) {
        var missing = new ArrayList<Missing>();
        var inPlace = 0;
        var total = 1;
        if (draft.signers().stream().noneMatch(role -> draft.name(role).isBlank())) {
            inPlace++;
        } else {
            missing.add(new Missing(NAMES, NAMES, true));
        }
        for (var clause : draft.worksheet().groups().filter(draft::must).toList()) {
            total++;
            var here = missing(draft, clause);
            if (here.isEmpty()) {
                inPlace++;
            }
            missing.addAll(here);
        }
        return new Readiness(inPlace, total, List.copyOf(missing), troubles(draft.answers()));
    }

    private static List<Missing> missing(Draft draft, Group clause) {
        var answers = draft.answers();
        var open = draft.mark(clause.key()).leftOpen();
        return needed(draft, clause).stream()
                .filter(prompt -> isEmpty(draft, answers, prompt))
                .map(prompt -> new Missing(clause.key(), prompt, isEssential(draft, prompt)))
                .filter(missing -> missing.essential() || !open)
                .toList();
    }

    /// Whether a clause may be left open: not where nothing would be missing, nor where nothing else will do.
    public static boolean mayBeLeftOpen(Draft draft, Group clause) {
        return draft.must(clause)
                && needed(draft, clause).stream().anyMatch(prompt -> isEmpty(draft, draft.answers(), prompt) && !isEssential(draft, prompt));
    }

    /// The prompts of a clause without which it says nothing yet.
    private static List<String> needed(Draft draft, Group clause) {
        return switch (clause.key()) {
            case "goals" -> List.of("goals");
            case "rhythm" -> List.of("rhythm.every", "rhythm.from", "rhythm.medium");
            case "reviews" -> List.of("reviews.work", "reviews.came");
            case "term" -> List.of("term.from", "term.until");
            case "no-fault" -> List.of("no-fault.words", "no-fault.notice");
            default -> clause.prompts().stream().map(prompt -> prompt.key()).toList();
        };
    }

    private static boolean isEmpty(Draft draft, Answers answers, String prompt) {
        return switch (prompt) {
            case "goals" -> draft.goals().stream().allMatch(goal -> goal.words().isBlank());
            case "rhythm.every" -> answers.rating("rhythm.every").isEmpty() || answers.words("rhythm.unit").isBlank();
            case "rhythm.from" -> answers.rating("rhythm.from").isEmpty() && answers.rating("rhythm.to").isEmpty();
            case "rhythm.medium" -> answers.words("rhythm.medium").isBlank() && answers.words("rhythm.place").isBlank();
            case "term.until" -> answers.date("term.until").isEmpty() && answers.words("term.event").isBlank();
            default -> !answers.has(draft.worksheet().prompt(prompt));
        };
    }

    private static boolean isEssential(Draft draft, String prompt) {
        return switch (prompt) {
            case "goals", "term.from" -> true;
            // One of the two will do.
            case "needs.list" -> isEmpty(draft, draft.answers(), "expects.list");
            case "expects.list" -> isEmpty(draft, draft.answers(), "needs.list");
            default -> false;
        };
    }

    private static List<Trouble> troubles(Answers answers) {
        var troubles = new ArrayList<Trouble>();
        var least = answers.rating("rhythm.from");
        var most = answers.rating("rhythm.to");
        if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
            troubles.add(new Trouble("rhythm", "rhythm.to"));
        }
        var from = answers.date("term.from");
        var until = answers.date("term.until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            troubles.add(new Trouble("term", "term.until"));
        }
        return List.copyOf(troubles);
    }
}
