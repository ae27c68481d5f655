package fr.hemicycle.localstack.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a well sealed extract must still be: a journal that adds up. And that no extract can be changed. */
class JournalTest {

    private static final int HISTORIES = 20;
    private static final int CHANGES = 50;

    private final SealedJournal journal = new SealedJournal();

    @Test
    void a_journal_that_adds_up_holds() {
        ObjectNode file = committed(line -> {});

        assertThat(verify(file))
                .contains("key: the one you trust", "blocks: 5, each signed, each chained to the one before")
                .contains("records: 5, each under the root that was signed")
                .contains("journal of C01: 2 movements make 100.00 authorised, 10.00 committed, 0.00 reserved, 90.00"
                        + " available; lines of votes: 1");
    }

    @Test
    void random_histories_hold_and_each_change_in_them_is_found() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> missed = new ArrayList<>();
        for (int history = 0; history < HISTORIES; history++) {
            SealedJournal one = new SealedJournal();
            ObjectNode file = history(one, random);
            assertThat(new Journal(file.toString(), Optional.of(one.publicKey()), Optional.empty()).verify())
                    .as("seed %d", seed)
                    .isNotEmpty();
            for (int i = 0; i < CHANGES; i++) {
                ObjectNode changed = file.deepCopy();
                String what = change(changed, random);
                try {
                    new Journal(changed.toString(), Optional.empty(), Optional.empty()).verify();
                    missed.add(what);
                } catch (Fault found) {
                    assertThat(found).hasMessageStartingWith("/");
                }
            }
        }
        assertThat(missed).as("seed %d", seed).isEmpty();
    }

    @Test
    void a_figure_that_is_not_the_sum_of_the_movements_is_named() {
        for (String figure : List.of("authorised", "committed", "reserved", "available")) {
            ObjectNode file = committed(line -> {});
            ((ObjectNode) file.path("operation")).put(figure, "99.99");

            fails(file, "/operation/" + figure + ": says 99.99");
        }
        for (String name : List.of("code", "label")) {
            ObjectNode file = committed(line -> {});
            ((ObjectNode) file.path("operation")).put(name, "x");

            fails(file, "/operation/" + name + ": says x");
        }
    }

    @Test
    void what_was_committed_must_stand_in_lines_of_a_vote_that_committed() {
        fails(committed(line -> line.put("amount", "9.99")), "what the vote " + SealedJournal.VOTE + " committed is");
        fails(committed(line -> line.put("outcome_id", "other")), "names a vote that is not in the file");
        fails(committed(line -> line.put("deliberation_id", "other")), "/content/row/deliberation_id");

        journal.records.clear();
        journal.operation().vote("REFUSED").line("10.00");
        movements();
        fails(journal.file(shown()), "/content/row/outcome: says REFUSED");

        journal.records.clear();
        journal.operation();
        movements();
        fails(journal.file(shown()), "what votes committed is 10.00 in the journal and 0 in the rows");
    }

    @Test
    void what_lines_were_raised_and_lowered_by_must_stand_in_the_journal() {
        ObjectNode line = journal.operation().vote("COMMITTED").line("10.00");
        movements();
        journal.change(line, "RAISED", "5.00");
        fails(journal.file(shown()), "what lines were raised by is 0 in the journal and 5.00 in the rows");
        journal.movement("RAISE", "AVAILABLE", "COMMITTED", "5.00");
        verify(journal.file(journal.shown("100.00", "15.00", "0.00", "85.00")));

        journal.change(line, "REST_RELEASED", "1.00");
        fails(journal.file(journal.shown("100.00", "15.00", "0.00", "85.00")), "what lines were lowered by is 0");
        journal.movement("REDUCTION", "COMMITTED", "AVAILABLE", "1.00");
        verify(journal.file(journal.shown("100.00", "14.00", "0.00", "86.00")));
    }

    @Test
    void a_movement_goes_the_way_of_its_kind_and_leaves_no_account_below_zero() {
        failsWith(row -> row.put("from_account", "RESERVED").put("to_account", "AVAILABLE"), "/content/row/kind");
        failsWith(row -> row.put("from_account", "AVAILABLE"), "/content/row/kind");
        failsWith(row -> row.put("from_account", "ELSEWHERE"), "from_account: is no account");
        failsWith(row -> row.put("to_account", "ELSEWHERE"), "to_account: is no account");
        failsWith(row -> row.put("amount", "0.00"), "amount: is no amount");
        failsWith(row -> row.put("amount", "-1.00"), "amount: is no amount");
        failsWith(row -> row.put("amount", "1.000"), "amount: is no amount");
        failsWith(row -> row.put("amount", 1), "amount: is no text");
        failsWith(
                row -> row.put("operation_id", "other").put("reference", SealedJournal.OPERATION),
                "/content/row/operation_id");

        journal.records.clear();
        journal.operation();
        journal.movement("AUTHORISATION", "BUDGET", "AVAILABLE", "100.00");
        journal.movement("OPENING", "AVAILABLE", "COMMITTED", "100.01");
        fails(journal.file(journal.shown("100.00", "100.01", "0.00", "-0.01")), "/operation/available: is below zero");
    }

    @Test
    void a_row_is_of_this_operation_and_stands_once_under_its_own_id() {
        journal.operation();
        journal.row("act_fact", "1", "stranger").put("deliberation_id", "another");
        fails(journal.file(shown()), "/records/1/record/subject: is in no column of its row");

        journal.records.clear();
        journal.row("act_fact", "1", "a vote").put("operation_id", "a vote");
        fails(journal.file(shown()), "/records/0/record/subject: is nothing of this operation");

        journal.records.clear();
        journal.operation().operation();
        fails(journal.file(shown()), "stands twice: operation");

        journal.records.clear();
        journal.operation().records.getFirst().put("id", "another");
        fails(journal.file(shown()), "/records/0/record/id");

        journal.records.clear();
        journal.operation().records.getFirst().put("collectivity", "225900018");
        fails(journal.file(shown()), "/records/0/record/collectivity");

        journal.records.clear();
        journal.operation().records.getFirst().put("kind", "vote");
        fails(journal.file(shown()), "/records/0/record/kind");

        journal.records.clear();
        fails(journal.file(shown()), "do not hold the operation");
    }

    private void failsWith(Consumer<ObjectNode> change, String message) {
        journal.records.clear();
        journal.operation();
        change.accept(journal.movement("AUTHORISATION", "BUDGET", "AVAILABLE", "100.00"));
        fails(journal.file(journal.shown("100.00", "0.00", "0.00", "100.00")), message);
    }

    /** 100.00 authorised and 10.00 committed by a vote. */
    private ObjectNode committed(Consumer<ObjectNode> change) {
        journal.records.clear();
        change.accept(journal.operation().vote("COMMITTED").line("10.00"));
        movements();
        return journal.file(shown());
    }

    private void movements() {
        journal.movement("AUTHORISATION", "BUDGET", "AVAILABLE", "100.00");
        journal.movement("COMMITMENT", "AVAILABLE", "COMMITTED", "10.00");
    }

    private ObjectNode shown() {
        return journal.shown("100.00", "10.00", "0.00", "90.00");
    }

    /** Authorisations, reservations, releases and commitments in any order that leaves no account below zero. */
    private static ObjectNode history(SealedJournal journal, Random random) {
        BigDecimal authorised = BigDecimal.valueOf(100_000 + random.nextInt(100_000), 2);
        BigDecimal available = authorised;
        BigDecimal reserved = BigDecimal.ZERO;
        BigDecimal committed = BigDecimal.ZERO;
        journal.operation().vote("COMMITTED");
        journal.movement("AUTHORISATION", "BUDGET", "AVAILABLE", SealedJournal.text(authorised));
        for (int i = random.nextInt(12); i > 0; i--) {
            boolean fromReserved = reserved.signum() > 0 && random.nextBoolean();
            BigDecimal amount =
                    BigDecimal.valueOf(1 + random.nextInt(5_000), 2).min(fromReserved ? reserved : available);
            String text = SealedJournal.text(amount);
            if (fromReserved && random.nextBoolean()) {
                journal.movement("RELEASE", "RESERVED", "AVAILABLE", text);
                available = available.add(amount);
                reserved = reserved.subtract(amount);
            } else if (fromReserved || random.nextBoolean()) {
                journal.line(text);
                journal.movement("COMMITMENT", fromReserved ? "RESERVED" : "AVAILABLE", "COMMITTED", text);
                committed = committed.add(amount);
                reserved = fromReserved ? reserved.subtract(amount) : reserved;
                available = fromReserved ? available : available.subtract(amount);
            } else {
                journal.movement("RESERVATION", "AVAILABLE", "RESERVED", text);
                available = available.subtract(amount);
                reserved = reserved.add(amount);
            }
        }
        return journal.file(journal.shown(
                SealedJournal.text(authorised),
                SealedJournal.text(committed),
                SealedJournal.text(reserved),
                SealedJournal.text(available)));
    }

    /** Changes one value anywhere, or takes one away; its place. */
    private static String change(JsonNode file, Random random) {
        List<String> places = new ArrayList<>();
        List<Runnable> changes = new ArrayList<>();
        collect(file, "", random, places, changes);
        int which = random.nextInt(changes.size());
        changes.get(which).run();
        return places.get(which);
    }

    private static void collect(
            JsonNode node, String place, Random random, List<String> places, List<Runnable> changes) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                String at = place + "/" + member.getKey();
                JsonNode value = member.getValue();
                if (value.isValueNode()) {
                    places.add(at);
                    changes.add(() -> object.set(member.getKey(), other(value, random)));
                    places.add(at + " removed");
                    changes.add(() -> object.remove(member.getKey()));
                } else {
                    collect(value, at, random, places, changes);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), place + "/" + i, random, places, changes);
            }
        }
    }

    private static JsonNode other(JsonNode value, Random random) {
        if (value.isInt()) {
            return JsonNodeFactory.instance.numberNode(value.asInt() + 1 + random.nextInt(3));
        }
        String text = value.asText() + " ";
        int at = random.nextInt(text.length());
        return JsonNodeFactory.instance.textNode(
                text.substring(0, at) + (text.charAt(at) == '1' ? '2' : '1') + text.substring(at + 1));
    }

    private List<String> verify(ObjectNode file) {
        return new Journal(file.toString(), Optional.of(journal.publicKey()), Optional.empty()).verify();
    }

    private void fails(ObjectNode file, String message) {
        assertThatThrownBy(() -> verify(file)).isInstanceOf(Fault.class).hasMessageContaining(message);
    }
}
