package fr.hemicycle.vote.deliberation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.hemicycle.platform.seal.SealedRecords;
import fr.hemicycle.vote.deliberation.RowsOfVote.Holds;
import fr.hemicycle.vote.deliberation.VoteRows.Vote;
import fr.hemicycle.vote.deliberation.domain.SealedVoteCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Compares every column of every row on which the votes of a deliberation stand with what was sealed. */
@ApplicationScoped
class VoteComparison implements SealedVoteCheck {

    private final SealedRecords records;
    private final VoteRows rows;

    VoteComparison(SealedRecords records, VoteRows rows) {
        this.records = records;
        this.rows = rows;
    }

    @Override
    public Optional<String> number(String collectivity, UUID deliberationId) {
        return rows.number(collectivity, deliberationId)
                .or(() -> records.of(collectivity, deliberationId).stream()
                        .map(vote -> vote.at("/deliberation/number").asText())
                        .findFirst());
    }

    @Override
    public int ballots(UUID deliberationId) {
        return rows.ballots(deliberationId).size();
    }

    @Override
    @Transactional
    public List<Deviation> deviations(String collectivity, UUID deliberationId) {
        List<JsonNode> votes = records.of(collectivity, deliberationId).stream()
                .filter(vote -> vote.path("rows").isObject())
                .toList();
        ObjectNode sealed = JsonNodeFactory.instance.objectNode();
        ObjectNode live = JsonNodeFactory.instance.objectNode();
        Map<String, UUID> sealedBy = new HashMap<>();
        for (JsonNode vote : votes) {
            UUID ballot = id(vote.path("id"));
            boolean whole = vote.at("/subject/kind").asText().equals("WHOLE");
            add(whole, sealed, vote.path("rows"), ballot, sealedBy);
            add(
                    whole,
                    live,
                    rows.of(new Vote(
                            ballot, deliberationId, id(vote.at("/sitting/id")), id(vote.at("/deliberation/reportId")))),
                    ballot,
                    new HashMap<>());
        }
        List<Deviation> deviations = new ArrayList<>();
        RowsOfVote.ALL.forEach(table -> compare(table, sealed, live, sealedBy, deviations));
        Set<UUID> unsealed = new LinkedHashSet<>(rows.ballots(deliberationId));
        votes.forEach(vote -> unsealed.remove(id(vote.path("id"))));
        unsealed.forEach(ballot -> deviations.add(new Deviation(ballot, "", "", "never sealed, or no longer")));
        return deviations;
    }

    /** What was sealed first stands. Of a draft, that is what the ballot on the whole has sealed. */
    private static void add(
            boolean whole, ObjectNode all, JsonNode rowsOfOne, UUID ballot, Map<String, UUID> sealedBy) {
        for (RowsOfVote table : RowsOfVote.ALL) {
            if (table.holds() == Holds.FROM_THE_WHOLE && (!whole || all.has(table.table()))) {
                continue;
            }
            ObjectNode known = all.withObject("/" + table.table());
            for (Map.Entry<String, JsonNode> row : rowsOfOne.path(table.table()).properties()) {
                if (!known.has(row.getKey())) {
                    known.set(row.getKey(), row.getValue());
                    sealedBy.put(table.table() + " " + row.getKey(), ballot);
                }
            }
        }
    }

    private void compare(
            RowsOfVote table,
            ObjectNode allSealed,
            ObjectNode allLive,
            Map<String, UUID> sealedBy,
            List<Deviation> deviations) {
        JsonNode sealed = allSealed.path(table.table());
        JsonNode live = allLive.path(table.table());
        Set<String> gone = names(sealed);
        gone.removeAll(names(live));
        Set<String> added = names(live);
        added.removeAll(names(sealed));
        if (table.holds() == Holds.AND_GROWS) {
            int last = -1;
            for (JsonNode row : sealed) {
                last = Math.max(last, row.path("position").asInt());
            }
            int sealedUpTo = last;
            added.removeIf(key -> live.path(key).path("position").asInt() > sealedUpTo);
        }
        for (String key : names(sealed)) {
            JsonNode now = live.path(key);
            if (gone.contains(key)) {
                now = elsewhere(table, key, gone, added, live);
            }
            UUID ballot = sealedBy.get(table.table() + " " + key);
            fr.hemicycle.platform.seal.Deviation.between("/rows/" + table.table() + "/" + key, sealed.path(key), now)
                    .forEach(each -> deviations.add(new Deviation(ballot, each.place(), each.sealed(), each.live())));
        }
        added.forEach(key -> deviations.add(new Deviation(
                null, "/rows/" + table.table() + "/" + key, "", live.path(key).toString())));
    }

    /** A row that is gone under its key: it may have been given to another parent, or the one row that is new may be it. */
    private JsonNode elsewhere(RowsOfVote table, String key, Set<String> gone, Set<String> added, JsonNode live) {
        JsonNode moved = table.isFoundById() ? rows.one(table, key) : MissingNode.getInstance();
        if (moved.isMissingNode() && gone.size() == 1 && added.size() == 1) {
            String renamed = added.iterator().next();
            added.remove(renamed);
            return live.path(renamed);
        }
        return moved;
    }

    private static Set<String> names(JsonNode rowsByKey) {
        Set<String> names = new TreeSet<>();
        rowsByKey.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The null id for what is none: records that still wait for their seal can have been changed too. */
    private static UUID id(JsonNode text) {
        try {
            return UUID.fromString(text.asText());
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }
}
