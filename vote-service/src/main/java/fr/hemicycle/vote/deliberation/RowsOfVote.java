package fr.hemicycle.vote.deliberation;

import java.util.Set;

/**
 * A table whose rows a vote stands on. All of its columns are sealed, those too that nobody has thought of yet, but for the
 * ones that go on living.
 *
 * @param key column by which a row is found within the vote
 * @param ofVote which rows, of {@code vote.ballot}, {@code vote.deliberation}, {@code vote.sitting}, {@code vote.report}
 * @param living columns that change after the vote, and are not sealed
 * @param holds from when on nothing else is in it
 */
record RowsOfVote(String table, String key, String ofVote, Set<String> living, Holds holds) {

    enum Holds {
        /** From the ballot on. */
        FROM_THE_BALLOT,
        /** From the ballot on, and later rows may follow. */
        AND_GROWS,
        /** From the ballot on the whole on: before it a draft is still worked on. */
        FROM_THE_WHOLE
    }

    static final Set<RowsOfVote> ALL = Set.of(
            of("ballot", "id", "id = vote.ballot", Holds.FROM_THE_BALLOT),
            of("ballot_exception", "councillor_id", "ballot_id = vote.ballot", Holds.FROM_THE_BALLOT),
            of("stepped_aside", "councillor_id", "ballot_id = vote.ballot", Holds.FROM_THE_BALLOT),
            of("standing", "councillor_id", "ballot_id = vote.ballot", Holds.FROM_THE_BALLOT),
            of("sitting", "id", "id = vote.sitting", Holds.FROM_THE_BALLOT, "version"),
            of("roll_call_entry", "councillor_id", "sitting_id = vote.sitting", Holds.FROM_THE_BALLOT),
            of("proxy", "id", "sitting_id = vote.sitting", Holds.AND_GROWS),
            of("timeline_entry", "id", "sitting_id = vote.sitting", Holds.AND_GROWS),
            of(
                    "deliberation",
                    "id",
                    "id = vote.deliberation",
                    Holds.FROM_THE_WHOLE,
                    "version",
                    "commitment_state",
                    "commitment_id",
                    "commitment_amount",
                    "commitment_reasons"),
            of("article", "number", "deliberation_id = vote.deliberation", Holds.FROM_THE_WHOLE),
            of("amendment", "number", "deliberation_id = vote.deliberation", Holds.FROM_THE_WHOLE),
            of("voice", "councillor_id", "deliberation_id = vote.deliberation", Holds.FROM_THE_WHOLE),
            of("report", "id", "id = vote.report", Holds.FROM_THE_WHOLE, "version"),
            of("report_version", "id", "report_id = vote.report", Holds.FROM_THE_WHOLE),
            of("report_step", "position", "report_id = vote.report", Holds.FROM_THE_WHOLE),
            of("expense", "id", "report_id = vote.report", Holds.FROM_THE_WHOLE),
            of("removed_expense", "id", "report_id = vote.report", Holds.FROM_THE_WHOLE),
            of("opinion", "id", "report_id = vote.report", Holds.FROM_THE_WHOLE));

    private static RowsOfVote of(String table, String key, String ofVote, Holds holds, String... living) {
        return new RowsOfVote(table, key, ofVote, Set.of(living), holds);
    }

    /** Rows of one ballot are told from those of another by its id. */
    String select() {
        String row = living.isEmpty() ? "to_jsonb(t)" : "to_jsonb(t) - ARRAY['" + String.join("', '", living) + "']";
        String in = ofVote.startsWith("ballot_id") ? "t.ballot_id || ' '" : "''";
        return "SELECT '%s', %s || t.%s, %s FROM %s t, vote WHERE t.%s".formatted(table, in, key, row, table, ofVote);
    }

    boolean isFoundById() {
        return key.equals("id");
    }
}
