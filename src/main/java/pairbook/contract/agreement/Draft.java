// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pairbook.goals.Goal;
import pairbook.people.Mentorship;
import pairbook.people.Pair;
import pairbook.people.Person;
import pairbook.people.Signer;
import pairbook.people.Signer.Role;
import pairbook.worksheet.Answers;
import pairbook.worksheet.Worksheet;
import pairbook.worksheet.Worksheet.Group;

/// Everything a version is made of, as the room has it now.
///
/// @param goals      in the order of the contract
/// @param clauses    by key; a clause that nobody unfolded or left open is not in it
/// @param signatures those that stand, in the order they were given
public record Draft(
        Contract contract,
        Worksheet worksheet,
        Pair pair,
        Answers answers,
        List<Goal> goals,
        Map<String, ClauseMark> clauses,
        List<Signature> signatures) {

    /// What people decided about a clause as a whole.
    ///
    /// @param unfolded stands in the contract although it need not
    /// @param leftOpen is left open on purpose although it should be answered
    public record ClauseMark(boolean unfolded, boolean leftOpen) {

        static final ClauseMark NONE = new ClauseMark(false, false);
    }

    /// What only a contract between peers asks, since it asks both the same.
    private static final Set<String> AMONG_PEERS = Set.of("needs-back", "expects-back");

    /// Whether a clause can be in this contract at all.
    public boolean offers(Group clause) {
        return offers(pair, clause);
    }

    static boolean offers(Pair pair, Group clause) {
        return pair.mentorship().kind() == Mentorship.Kind.PEER || !AMONG_PEERS.contains(clause.key());
    }

    /// Whether a clause stands there from the start.
    public boolean must(Group clause) {
        return clause.must() && offers(clause);
    }

    /// Whether a clause is part of the text.
    public boolean stands(Group clause) {
        return must(clause) || offers(clause) && mark(clause.key()).unfolded();
    }

    public boolean isPeers() {
        return pair.mentorship().kind() == Mentorship.Kind.PEER;
    }

    public ClauseMark mark(String clause) {
        return clauses.getOrDefault(clause, ClauseMark.NONE);
    }

    /// Who has to sign, mentee first.
    public List<Role> signers() {
        return Signer.of(pair).stream().map(Signer::role).toList();
    }

    /// The person whose signature a role is, or whose guardian's.
    public Optional<Person> person(Role role) {
        return signer(role).flatMap(Signer::person);
    }

    /// The name that stands in the contract for a role.
    public String name(Role role) {
        return signer(role).map(Signer::name).orElse("");
    }

    private Optional<Signer> signer(Role role) {
        return Signer.of(pair).stream().filter(signer -> signer.role() == role).findFirst();
    }

    Draft with(List<Signature> signatures) {
        return new Draft(contract, worksheet, pair, answers, goals, clauses, signatures);
    }

    public Optional<Signature> signature(Role role) {
        return signatures.stream().filter(signature -> signature.role() == role).findFirst();
    }
}
