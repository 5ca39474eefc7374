// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import pairbook.contract.agreement.Contract.Kind;
import pairbook.contract.agreement.Contract.Seal;
import pairbook.contract.agreement.Draft.ClauseMark;
import pairbook.contract.agreement.Signature.Given;
import pairbook.contract.sealed.Seals;
import pairbook.contract.text.ContractText;
import pairbook.goals.Goal;
import pairbook.goals.GoalStore;
import pairbook.people.PeopleStore;
import pairbook.workbook.Places;
import pairbook.workbook.Places.Placed;
import pairbook.workbook.Room;
import pairbook.workbook.Rows;
import pairbook.workbook.Sha256;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;
import pairbook.worksheet.SheetStore;
import pairbook.worksheet.Worksheet;

/// Keeps a pair's contracts: versions, the goals and clauses in them, signatures and seals.
///
/// A version's answers are a sheet of the worksheet `contract` with the version's id. Whoever needs single agreements of the
/// version in force (the newest row of `contract` with `sealed_at`, whose sheet has no `removed_at`) finds them in `answer`,
/// side `AGREED`: the rhythm in `rhythm.every` (rating: how many) and `rhythm.unit` (words: `weeks` or `months`), minutes in
/// `rhythm.from` and `rhythm.to` (rating), `rhythm.medium` (words: keys parted by spaces), `rhythm.place` (words), review dates
/// in `reviews.work` and `reviews.came` (on_date), its term in `term.from` and `term.until` (on_date).
public final class ContractStore {

    /// The worksheet of all contracts.
    public static final String WORKSHEET = "contract";

    private final Room room;
    private final Clock clock;
    private final SheetStore sheets;
    private final GoalStore goals;
    private final PeopleStore people;
    private final Function<Draft, ContractText> wording;
    private final ContractWording keyed = ContractWording.keyed();
    private final Worksheet worksheet = Worksheet.load(WORKSHEET);
    private volatile Consumer<List<Signature>> told = withdrawn -> {};

    /// @param wording makes the text that people see and sign; see [ContractWording]
    public ContractStore(
            Room room, Clock clock, SheetStore sheets, GoalStore goals, PeopleStore people, Function<Draft, ContractText> wording) {
        this.room = room;
        this.clock = clock;
        this.sheets = sheets;
        this.goals = goals;
        this.people = people;
        this.wording = wording;
    }

    /// From now on, whatever changes a word of a draft withdraws the signatures that were given to it, in the same transaction: also
    /// where the word is a name or a goal, written on another screen.
    ///
    /// @param store made with the first thing that is written
    public static void keepSignatures(Room room, Supplier<ContractStore> store) {
        room.keep(handle -> store.get().withdrawChanged(handle));
    }

    /// @param told takes the signatures that were withdrawn since a word changed, each time some were; on the workbook's thread
    public void whenWithdrawn(Consumer<List<Signature>> told) {
        this.told = told;
    }

    public Worksheet worksheet() {
        return worksheet;
    }

    /// All versions of a mentorship's contract, the newest first.
    public List<Contract> versions(UUID mentorshipId) {
        return room.read(handle -> handle.createQuery("""
                        select c.* from contract c join sheet s on s.id = c.id
                        where c.mentorship_id = :mentorship and s.removed_at is null order by c.version desc""")
                .bind("mentorship", mentorshipId)
                .map(ContractStore::contract)
                .list());
    }

    public Optional<Contract> contract(UUID id) {
        return room.read(handle -> find(handle, id));
    }

    private static Optional<Contract> find(Handle handle, UUID id) {
        return handle.createQuery("select * from contract where id = :id").bind("id", id).map(ContractStore::contract).findOne();
    }

    /// What a version is made of now, with the signatures that were given to this; empty if there is no such version.
    public Optional<Draft> draft(UUID contractId) {
        return room.read(handle -> find(handle, contractId).map(contract -> {
            var draft = new Draft(
                    contract,
                    worksheet,
                    people.pair(contract.mentorshipId()).orElseThrow(),
                    sheets.answers(contractId, Side.AGREED),
                    goals(contractId),
                    marks(handle, contractId),
                    signatures(handle, contractId));
            return draft.with(contract.isSealed() ? draft.signatures() : given(draft));
        }));
    }

    /// Those of a draft's signatures that were given to what it says now.
    private List<Signature> given(Draft draft) {
        if (draft.signatures().isEmpty()) {
            return List.of();
        }
        var hashes = Set.of(keyed.text(draft).hash(), wording.apply(draft).hash());
        return draft.signatures().stream().filter(signature -> hashes.contains(signature.textHash())).toList();
    }

    /// The text of a draft as it stands now.
    public ContractText text(UUID contractId) {
        return wording.apply(draft(contractId).orElseThrow());
    }

    /// Everything about a mentorship's contract at once.
    public Versions read(UUID mentorshipId) {
        return room.read(handle -> {
            var versions = versions(mentorshipId);
            var draft = versions.stream().filter(version -> !version.isSealed()).findFirst();
            return new Versions(
                    versions.stream().filter(Contract::isSealed).map(one -> Versions.Sealed.of(one, signatures(handle, one.id()))).toList(),
                    draft.map(version -> written(version.id())),
                    versions.stream().filter(Contract::isSealed).findFirst().flatMap(force -> reviewDue(handle, force)).orElse(null));
        });
    }

    private Versions.Written written(UUID contractId) {
        var draft = draft(contractId).orElseThrow();
        return new Versions.Written(draft, wording.apply(draft), Readiness.of(draft));
    }

    private Optional<LocalDate> lastMeeting(Handle handle, UUID mentorshipId) {
        return handle.createQuery("""
                        select max(starts_at) from meeting
                        where mentorship_id = :mentorship and state = 'HELD' and removed_at is null""")
                .bind("mentorship", mentorshipId)
                .mapTo(Instant.class)
                .findOne()
                .map(last -> LocalDate.ofInstant(last, clock.getZone()));
    }

    /// The latest review date of a version that has come without a meeting since.
    private Optional<LocalDate> reviewDue(Handle handle, Contract contract) {
        var answers = sheets.answers(contract.id(), Side.AGREED);
        var today = LocalDate.now(clock);
        var met = lastMeeting(handle, contract.mentorshipId());
        return Stream.of("reviews.work", "reviews.came")
                .flatMap(prompt -> answers.date(prompt).stream())
                .filter(date -> !date.isAfter(today) && met.filter(last -> !last.isBefore(date)).isEmpty())
                .max(LocalDate::compareTo);
    }

    // Versions

    /// Begins a mentorship's first contract, or one after all others were discarded. Where one is being written already, it is that one.
    ///
    /// @param starters what stands in it from the start: entries of a list, or a text's first wording, by prompt
    public Contract begin(UUID mentorshipId, Map<String, List<String>> starters) {
        return room.write(handle -> openDraft(mentorshipId).orElseGet(() -> {
            var sheet = sheets.begin(worksheet, mentorshipId);
            put(sheet.id(), starters);
            return insert(handle, sheet.id(), mentorshipId);
        }));
    }

    private Optional<Contract> openDraft(UUID mentorshipId) {
        return versions(mentorshipId).stream().filter(version -> !version.isSealed()).findFirst();
    }

    /// Makes the next version from the answers, goals and clauses of an earlier one, which stays as it is. Where one is being written
    /// already, it is that one.
    public Contract next(UUID contractId) {
        return room.write(handle -> {
            var earlier = find(handle, contractId).orElseThrow();
            var open = openDraft(earlier.mentorshipId());
            if (open.isPresent()) {
                return open.get();
            }
            var sheet = sheets.beginFrom(worksheet, sheets.sheet(contractId).orElseThrow());
            var contract = insert(handle, sheet.id(), earlier.mentorshipId());
            handle.createUpdate("""
                            insert into contract_goal (contract_id, goal_id, place)
                            select :next, goal_id, place from contract_goal where contract_id = :earlier""")
                    .bind("next", sheet.id())
                    .bind("earlier", contractId)
                    .execute();
            handle.createUpdate("""
                            insert into clause (contract_id, clause, unfolded, left_open)
                            select :next, clause, unfolded, left_open from clause where contract_id = :earlier""")
                    .bind("next", sheet.id())
                    .bind("earlier", contractId)
                    .execute();
            return contract;
        });
    }

    private Contract insert(Handle handle, UUID id, UUID mentorshipId) {
        handle.createUpdate("""
                        insert into contract (id, mentorship_id, version, made_at) values (:id, :mentorship, :version, :now)""")
                .bind("id", id)
                .bind("mentorship", mentorshipId)
                .bind("version", nextNumber(mentorshipId))
                .bind("now", clock.instant())
                .execute();
        return find(handle, id).orElseThrow();
    }

    private int nextNumber(UUID mentorshipId) {
        return versions(mentorshipId).stream().mapToInt(Contract::version).max().orElse(0) + 1;
    }

    /// Takes a draft out of sight, and with it its number, or brings it back under the number that is next now. One that is being written
    /// in its place by then goes out of sight: there is one draft at a time. What is sealed is past that.
    public void setDiscarded(UUID contractId, boolean discarded) {
        room.change(handle -> {
            var contract = find(handle, contractId).orElseThrow();
            if (contract.isSealed()) {
                return;
            }
            if (!discarded) {
                openDraft(contract.mentorshipId()).filter(other -> !other.id().equals(contractId)).ifPresent(other -> setDiscarded(other.id(), true));
            }
            sheets.setRemoved(contractId, discarded);
            number(handle, contractId, null);
            if (!discarded) {
                number(handle, contractId, nextNumber(contract.mentorshipId()));
            }
        });
    }

    private static void number(Handle handle, UUID contractId, Integer version) {
        handle.createUpdate("update contract set version = :version where id = :id").bind("version", version).bind("id", contractId).execute();
    }

    /// Whether a version can still be changed. An edit that is taken back behind a seal asks too late, and changes nothing.
    private static boolean isOpen(Handle handle, UUID contractId) {
        return find(handle, contractId).filter(contract -> !contract.isSealed()).isPresent();
    }

    // Clauses

    /// Puts a folded clause into the contract.
    ///
    /// @param starters put into those of its prompts that nobody has answered yet
    public void unfold(UUID contractId, String clause, Map<String, List<String>> starters) {
        room.change(handle -> {
            if (!isOpen(handle, contractId)) {
                return;
            }
            var answers = sheets.answers(contractId, Side.AGREED);
            var wanted = new HashMap<>(starters);
            wanted.keySet().removeIf(prompt -> answers.has(worksheet.prompt(prompt)));
            put(contractId, wanted);
            var mark = marks(handle, contractId).getOrDefault(clause, ClauseMark.NONE);
            mark(handle, contractId, clause, new ClauseMark(true, mark.leftOpen()));
        });
    }

    /// Takes a clause that need not be there out of the contract. What it says is kept, in case it is unfolded again.
    public void fold(UUID contractId, String clause) {
        room.change(handle -> {
            var mark = marks(handle, contractId).getOrDefault(clause, ClauseMark.NONE);
            mark(handle, contractId, clause, new ClauseMark(false, mark.leftOpen()));
        });
    }

    /// Leaves a clause open on purpose, or not any more.
    public void setLeftOpen(UUID contractId, String clause, boolean leftOpen) {
        room.change(handle -> {
            var mark = marks(handle, contractId).getOrDefault(clause, ClauseMark.NONE);
            mark(handle, contractId, clause, new ClauseMark(mark.unfolded(), leftOpen));
        });
    }

    private static void mark(Handle handle, UUID contractId, String clause, ClauseMark mark) {
        if (!isOpen(handle, contractId)) {
            return;
        }
        handle.createUpdate("""
                        merge into clause (contract_id, clause, unfolded, left_open) key (contract_id, clause)
                        values (:contract, :clause, :unfolded, :leftOpen)""")
                .bind("contract", contractId)
                .bind("clause", clause)
                .bind("unfolded", mark.unfolded())
                .bind("leftOpen", mark.leftOpen())
                .execute();
    }

    private static Map<String, ClauseMark> marks(Handle handle, UUID contractId) {
        return handle.createQuery("select * from clause where contract_id = :contract")
                .bind("contract", contractId)
                .map((row, context) -> Map.entry(
                        row.getString("clause"), new ClauseMark(row.getBoolean("unfolded"), row.getBoolean("left_open"))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private void put(UUID contractId, Map<String, List<String>> starters) {
        starters.forEach((key, words) -> {
            if (worksheet.prompt(key).isList()) {
                sheets.addEntries(contractId, key, Side.AGREED, 0, words.stream().map(Entry::of).toList());
            } else {
                sheets.answer(contractId, key, Side.AGREED, Value.of(String.join("\n", words)));
            }
        });
    }

    // Goals

    /// A version's learning goals, in its order.
    public List<Goal> goals(UUID contractId) {
        return room.read(handle -> goalIds(handle, contractId).stream().flatMap(id -> goals.goal(id).stream()).toList());
    }

    /// Puts a goal into a version, so far from the start of its goals (0 is the start).
    public void addGoal(UUID contractId, UUID goalId, int index) {
        room.change(handle -> {
            if (!isOpen(handle, contractId)) {
                return;
            }
            var places = new Places(handle.createQuery("""
                            select goal_id as id, place from contract_goal where contract_id = :contract order by place, goal_id""")
                    .bind("contract", contractId)
                    .map(ConstructorMapper.of(Placed.class))
                    .list());
            places.put(index, List.of(goalId));
            var batch = handle.prepareBatch("""
                    merge into contract_goal (contract_id, goal_id, place) key (contract_id, goal_id) values (:contract, :goal, :place)""");
            places.changed().forEach((goal, place) -> batch.bind("contract", contractId).bind("goal", goal).bind("place", place).add());
            batch.execute();
        });
    }

    /// Takes a goal out of a version; the goal itself stays.
    public void removeGoal(UUID contractId, UUID goalId) {
        room.change(handle -> {
            if (isOpen(handle, contractId)) {
                handle.createUpdate("delete from contract_goal where contract_id = :contract and goal_id = :goal")
                        .bind("contract", contractId)
                        .bind("goal", goalId)
                        .execute();
            }
        });
    }

    private static List<UUID> goalIds(Handle handle, UUID contractId) {
        return handle.createQuery("select goal_id from contract_goal where contract_id = :contract order by place, goal_id")
                .bind("contract", contractId)
                .mapTo(UUID.class)
                .list();
    }

    // Signatures and seals

    /// What became of somebody's wish to sign.
    public enum Signed {
        /// Their signature stands; somebody else's is missing.
        GIVEN,
        /// It was the last one: the contract is sealed.
        SEALED,
        /// They saw another text than the one that stands now; nothing was written.
        TEXT_CHANGED
    }

    /// Signs a draft, and seals it if everybody else has signed the same text.
    ///
    /// @param seen the hash of the text the person saw
    /// @throws IllegalStateException if the draft cannot be signed: see [Readiness]
    public Signed sign(UUID contractId, Given given, String seen) {
        return room.write(handle -> {
            var draft = readyDraft(contractId);
            var text = wording.apply(draft);
            if (!text.hash().equals(seen)) {
                return Signed.TEXT_CHANGED;
            }
            withdrawOthers(handle, contractId, draft.signatures());
            draft.signature(given.role()).ifPresent(earlier -> withdraw(earlier.id()));
            handle.createUpdate("""
                            insert into signature (id, contract_id, role, person_id, full_name, place, signed_on, signed_at, strokes, text_hash)
                            values (:id, :contract, :role, :person, :fullName, :place, :on, :now, :strokes, :hash)""")
                    .bindMethods(given)
                    .bind("id", UUID.randomUUID())
                    .bind("contract", contractId)
                    .bind("person", draft.person(given.role()).orElseThrow().id())
                    .bind("now", clock.instant())
                    .bind("hash", keyed.text(draft).hash())
                    .execute();
            var now = draft(contractId).orElseThrow();
            if (!now.signers().stream().allMatch(role -> now.signature(role).isPresent())) {
                return Signed.GIVEN;
            }
            var signed = now.signers().stream().map(role -> signed(now, now.signature(role).orElseThrow())).toList();
            var on = signed.stream().map(SealedText.Signed::on).max(LocalDate::compareTo).orElseThrow();
            seal(handle, contractId, new SealedText(wording.apply(now), Kind.SIGNED, on, "", List.of(), signed));
            return Signed.SEALED;
        });
    }

    private static SealedText.Signed signed(Draft draft, Signature signature) {
        return new SealedText.Signed(
                signature.role(),
                draft.name(signature.role()),
                signature.fullName(),
                signature.place(),
                signature.on(),
                signature.at(),
                signature.strokes(),
                signature.textHash());
    }

    /// Seals a contract that was signed on paper.
    ///
    /// @param kept where the paper is kept
    /// @throws IllegalStateException if the draft cannot be signed: see [Readiness]
    public void sealOnPaper(UUID contractId, LocalDate on, String kept) {
        sealWithoutNames(contractId, Kind.PAPER, on, kept);
    }

    /// Seals a contract that was agreed by saying so.
    ///
    /// @throws IllegalStateException if the draft cannot be signed: see [Readiness]
    public void sealAloud(UUID contractId, LocalDate on) {
        sealWithoutNames(contractId, Kind.ALOUD, on, "");
    }

    private void sealWithoutNames(UUID contractId, Kind kind, LocalDate on, String kept) {
        room.change(handle -> {
            var draft = readyDraft(contractId);
            seal(handle, contractId, new SealedText(wording.apply(draft), kind, on, kept, draft.signers().stream().map(role -> new SealedText.Agreed(role, draft.name(role).strip())).toList(), List.of()));
        });
    }

    private Draft readyDraft(UUID contractId) {
        var draft = draft(contractId).orElseThrow();
        if (draft.contract().isSealed() || !Readiness.of(draft).isReady()) {
            throw new IllegalStateException("not to be signed");
        }
        return draft;
    }

    private void seal(Handle handle, UUID contractId, SealedText sealed) {
        var json = sealed.json();
        handle.createUpdate("""
                        update contract set seal_kind = :kind, sealed_at = :now, sealed_text = :text, fingerprint = :fingerprint
                        where id = :id and sealed_at is null""")
                .bind("kind", sealed.kind())
                .bind("now", clock.instant())
                .bind("text", json)
                .bind("fingerprint", Sha256.of(json))
                .bind("id", contractId)
                .execute();
        sheets.setClosed(contractId, true);
        if (!find(handle, contractId).orElseThrow().seal().isIntact()) {
            throw new IllegalStateException("the database gave back another text");
        }
    }

    /// Withdraws a signature, for good: who wants it to stand again signs again. A seal is past that.
    public void withdraw(UUID signatureId) {
        room.change(handle -> handle.createUpdate("""
                        update signature set withdrawn_at = :at where id = :id and withdrawn_at is null
                        and exists (select 1 from contract c where c.id = contract_id and c.sealed_at is null)""")
                .bind("at", clock.instant())
                .bind("id", signatureId)
                .execute());
    }

    /// The rule that holds whatever is written: no signature stands under words to which it was not given.
    private Runnable withdrawChanged(Handle handle) {
        var withdrawn = handle.createQuery("""
                        select distinct c.id from signature g join contract c on c.id = g.contract_id join sheet s on s.id = c.id
                        where g.withdrawn_at is null and c.sealed_at is null and s.removed_at is null""")
                .mapTo(UUID.class)
                .list()
                .stream()
                .flatMap(id -> withdrawOthers(handle, id, draft(id).orElseThrow().signatures()).stream())
                .toList();
        return () -> {
            if (!withdrawn.isEmpty()) {
                told.accept(withdrawn);
            }
        };
    }

    private List<Signature> withdrawOthers(Handle handle, UUID contractId, List<Signature> standing) {
        var others = signatures(handle, contractId).stream().filter(signature -> !standing.contains(signature)).toList();
        others.forEach(signature -> withdraw(signature.id()));
        return others;
    }

    private static List<Signature> signatures(Handle handle, UUID contractId) {
        return handle.createQuery("""
                        select g.*, signed_on as "on", signed_at as at from signature g
                        where contract_id = :contract and withdrawn_at is null order by signed_at""")
                .bind("contract", contractId)
                .map(ConstructorMapper.of(Signature.class))
                .list();
    }

    private static Contract contract(ResultSet row, StatementContext context) throws SQLException {
        var sealedAt = Rows.moment(row, "sealed_at");
        var seal = sealedAt == null
                ? null
                : new Seal(Kind.valueOf(row.getString("seal_kind")), sealedAt, row.getString("sealed_text"), row.getString("fingerprint"));
        return new Contract(
                row.getObject("id", UUID.class),
                row.getObject("mentorship_id", UUID.class),
                row.getInt("version"),
                Rows.moment(row, "made_at"),
                seal);
    }
}
