package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.verify.JournalRows.Row;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The books of an operation, added up anew: each movement, the votes behind them, and the balance that is shown. */
final class RecordedJournal {

    private static final Set<String> ACCOUNTS = Set.of("BUDGET", "AVAILABLE", "RESERVED", "COMMITTED");

    /** From which account to which; a kind that is not known here still counts in the sums. */
    private static final Map<String, Set<String>> WAYS = Map.of(
            "AUTHORISATION", Set.of("BUDGET AVAILABLE"),
            "AUTHORISATION_REDUCTION", Set.of("AVAILABLE BUDGET"),
            "OPENING", Set.of("AVAILABLE COMMITTED"),
            "RESERVATION", Set.of("AVAILABLE RESERVED"),
            "RELEASE", Set.of("RESERVED AVAILABLE"),
            "COMMITMENT", Set.of("AVAILABLE COMMITTED", "RESERVED COMMITTED"),
            "RAISE", Set.of("AVAILABLE COMMITTED"),
            "REDUCTION", Set.of("COMMITTED AVAILABLE"),
            "CANCELLATION", Set.of("COMMITTED AVAILABLE"));

    private final JsonNode shown;
    private final JournalRows rows;
    private final Map<String, BigDecimal> balance = new HashMap<>();

    /** @param shown code, label and figures of the operation, as the file tells them */
    RecordedJournal(JsonNode shown, JournalRows rows) {
        this.shown = shown;
        this.rows = rows;
    }

    /** @return the journal in one sentence */
    String verify() {
        Row operation = rows.of("operation").get(rows.operation());
        Fault.unless(operation != null, "/records", "do not hold the operation");
        if (operation != null) {
            Fault.unlessEqual(operation.text("code"), shown.path("code").asText(), "/operation/code");
            Fault.unlessEqual(operation.text("label"), shown.path("label").asText(), "/operation/label");
        }
        Collection<Row> movements = rows.of("movement").values();
        movements.forEach(this::count);
        BigDecimal authorised = sum("BUDGET").negate();
        shows(authorised, "authorised");
        shows(sum("COMMITTED"), "committed");
        shows(sum("RESERVED"), "reserved");
        shows(sum("AVAILABLE"), "available");
        for (String account : List.of("AVAILABLE", "RESERVED", "COMMITTED")) {
            Fault.unless(sum(account).signum() >= 0, "/operation/" + account.toLowerCase(Locale.ROOT), "is below zero");
        }
        lines(movements);
        return "journal of %s: %d movements make %s authorised, %s committed, %s reserved, %s available; lines of votes: %d"
                .formatted(
                        shown.path("code").asText(),
                        movements.size(),
                        authorised.toPlainString(),
                        sum("COMMITTED").toPlainString(),
                        sum("RESERVED").toPlainString(),
                        sum("AVAILABLE").toPlainString(),
                        rows.of("commitment_line").size());
    }

    private void count(Row movement) {
        String at = movement.place() + "/content/row/";
        Fault.unlessEqual(rows.operation(), movement.text("operation_id"), at + "operation_id");
        String from = movement.text("from_account");
        String to = movement.text("to_account");
        Fault.unless(ACCOUNTS.contains(from), at + "from_account", "is no account");
        Fault.unless(ACCOUNTS.contains(to), at + "to_account", "is no account");
        Set<String> ways = WAYS.getOrDefault(movement.text("kind"), Set.of(from + " " + to));
        Fault.unless(
                !from.equals(to) && ways.contains(from + " " + to),
                at + "kind",
                movement.text("kind") + " does not go from " + from + " to " + to);
        BigDecimal amount = amount(movement);
        balance.merge(from, amount.negate(), BigDecimal::add);
        balance.merge(to, amount, BigDecimal::add);
    }

    /** What was committed stands in lines, and each line in a vote that committed. */
    private void lines(Collection<Row> movements) {
        Collection<Row> lines = rows.of("commitment_line").values();
        Set<String> votes = new HashSet<>();
        for (Row line : lines) {
            String at = line.place() + "/content/row/";
            Row vote = rows.of("vote_outcome").get(line.text("outcome_id"));
            Fault.unless(vote != null, at + "outcome_id", "names a vote that is not in the file");
            if (vote != null) {
                Fault.unlessEqual("COMMITTED", vote.text("outcome"), vote.place() + "/content/row/outcome");
                Fault.unlessEqual(vote.text("deliberation_id"), line.text("deliberation_id"), at + "deliberation_id");
                votes.add(vote.text("deliberation_id"));
            }
        }
        for (String vote : votes) {
            same(
                    total(movements, each -> is(each, "COMMITMENT") && of(each, vote)),
                    total(lines, each -> of(each, vote)),
                    "what the vote " + vote + " committed");
        }
        same(total(movements, each -> is(each, "COMMITMENT")), total(lines, each -> true), "what votes committed");
        Collection<Row> changes = rows.of("commitment_change").values();
        same(
                total(movements, each -> is(each, "RAISE")),
                total(changes, each -> is(each, "RAISED")),
                "what lines were raised by");
        same(
                total(movements, each -> is(each, "REDUCTION")),
                total(changes, each -> !is(each, "RAISED")),
                "what lines were lowered by");
    }

    private static boolean is(Row row, String kind) {
        return row.text("kind").equals(kind);
    }

    private static boolean of(Row row, String deliberation) {
        return row.text("deliberation_id").equals(deliberation);
    }

    private static void same(BigDecimal inTheJournal, BigDecimal inTheRows, String what) {
        Fault.unless(
                inTheJournal.compareTo(inTheRows) == 0,
                "/records",
                "%s is %s in the journal and %s in the rows".formatted(what, inTheJournal, inTheRows));
    }

    private static BigDecimal total(Collection<Row> rows, Predicate<Row> which) {
        return rows.stream().filter(which).map(RecordedJournal::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(Row row) {
        String amount = row.text("amount");
        Fault.unless(
                amount.matches("\\d{1,17}\\.\\d{2}") && new BigDecimal(amount).signum() > 0,
                row.place() + "/content/row/amount",
                "is no amount");
        return new BigDecimal(amount);
    }

    private BigDecimal sum(String account) {
        return balance.getOrDefault(account, BigDecimal.ZERO).setScale(2);
    }

    private void shows(BigDecimal figure, String member) {
        Fault.unlessEqual(figure.toPlainString(), shown.path(member).asText(), "/operation/" + member);
    }
}
