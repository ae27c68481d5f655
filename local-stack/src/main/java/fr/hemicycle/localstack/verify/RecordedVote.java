package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A vote as it was sealed: quorum, tally and outcome are worked out anew from who was there and what was said. */
final class RecordedVote {

    private static final List<String> BUCKETS =
            List.of("FOR", "AGAINST", "ABSTENTION", "NOT_TAKING_PART", "ABSENT_WITHOUT_PROXY");
    private static final Map<String, String> TALLY = Map.of(
            "FOR", "votesFor",
            "AGAINST", "votesAgainst",
            "ABSTENTION", "abstentions",
            "NOT_TAKING_PART", "notTakingPart",
            "ABSENT_WITHOUT_PROXY", "absentWithoutProxy");

    private final JsonNode vote;
    private final String place;
    private final RecordedRoom room;

    RecordedVote(JsonNode vote, String place) {
        this.vote = vote;
        this.place = place;
        this.room = new RecordedRoom(vote, place, "/ballot/steppedAside");
    }

    /** @return the vote in one sentence */
    String verify() {
        room.read();
        room.quorum();
        Map<String, Integer> tally = vote.path("ballot").has("secret") ? secret() : standings();
        for (String bucket : BUCKETS) {
            Fault.unlessEqual(
                    tally.getOrDefault(bucket, 0),
                    vote.at("/result/tally/" + TALLY.get(bucket)).asInt(-1),
                    place + "/result/tally/" + TALLY.get(bucket));
        }
        int all = tally.values().stream().mapToInt(Integer::intValue).sum();
        Fault.unlessEqual(all, room.members().size(), place + "/room/members");
        Fault.unlessEqual(all, vote.at("/result/tally/inOffice").asInt(-1), place + "/result/tally/inOffice");
        outcome(tally);
        return "vote on %s: %d of %d in office counted, quorum %s, %d for, %d against: %s%s"
                .formatted(
                        vote.at("/deliberation/number").asText(),
                        all,
                        room.members().size(),
                        vote.at("/result/quorum/threshold").asText(),
                        tally.getOrDefault("FOR", 0),
                        tally.getOrDefault("AGAINST", 0),
                        vote.at("/result/outcome").asText(),
                        money());
    }

    /** The lines that the articles name are there, and as the rows behind them have them. */
    private String money() {
        Set<String> named = new HashSet<>();
        vote.at("/deliberation/articles")
                .forEach(article -> article.path("expenseIds").forEach(id -> named.add(id.asText())));
        BigDecimal sum = BigDecimal.ZERO;
        Set<String> lines = new HashSet<>();
        int index = 0;
        for (JsonNode line : vote.at("/deliberation/expenses")) {
            String at = place + "/deliberation/expenses/" + index;
            index++;
            String amount = line.path("amount").asText();
            Fault.unless(amount.matches("\\d{1,13}\\.\\d{2}"), at + "/amount", "is no amount");
            JsonNode row = vote.at("/rows/expense").path(line.path("id").asText());
            Fault.unlessEqual(row.path("amount").asText(), amount, at + "/amount");
            Fault.unlessEqual(
                    row.path("operation_code").asText(),
                    line.path("operationCode").asText(),
                    at + "/operationCode");
            lines.add(line.path("id").asText());
            sum = sum.add(new BigDecimal(amount));
        }
        Fault.unlessEqual(named, lines, place + "/deliberation/expenses");
        return lines.isEmpty()
                ? ""
                : ", %s EUR in %d %s"
                        .formatted(sum.toPlainString(), lines.size(), lines.size() == 1 ? "line" : "lines");
    }

    private Map<String, Integer> standings() {
        Set<String> voters = room.voters();
        Set<String> heard = room.heard();
        Map<String, String> exceptions = new HashMap<>();
        vote.at("/ballot/exceptions").forEach(each -> {
            String voter = each.path("councillorId").asText();
            Fault.unless(heard.contains(voter), place + "/ballot/exceptions", voter + " had no voice in it");
            exceptions.put(voter, each.path("choice").asText());
        });
        Map<String, JsonNode> recorded = new HashMap<>();
        vote.at("/result/standings")
                .forEach(each -> recorded.put(each.path("councillorId").asText(), each));
        Fault.unlessEqual(room.members(), recorded.keySet(), place + "/result/standings");
        Map<String, Integer> tally = new HashMap<>();
        for (String member : room.members()) {
            String bucket = !voters.contains(member)
                    ? "ABSENT_WITHOUT_PROXY"
                    : !heard.contains(member)
                            ? "NOT_TAKING_PART"
                            : exceptions.getOrDefault(
                                    member, vote.at("/ballot/choiceOfAll").asText());
            JsonNode standing = recorded.get(member);
            Fault.unlessEqual(
                    bucket,
                    standing == null ? "" : standing.path("bucket").asText(),
                    place + "/result/standings of " + member);
            tally.merge(bucket, 1, Integer::sum);
        }
        return tally;
    }

    private Map<String, Integer> secret() {
        Fault.unless(
                vote.at("/result/standings").isEmpty(), place + "/result/standings", "are told in a secret ballot");
        Set<String> voters = room.voters();
        int heard = room.heard().size();
        JsonNode box = vote.at("/ballot/secret");
        int inTheBox = box.path("votesFor").asInt()
                + box.path("votesAgainst").asInt()
                + box.path("blankOrNull").asInt();
        Fault.unlessEqual(heard, inTheBox + box.path("notTakingPart").asInt(), place + "/ballot/secret");
        return Map.of(
                "FOR", box.path("votesFor").asInt(),
                "AGAINST", box.path("votesAgainst").asInt(),
                "ABSTENTION", box.path("blankOrNull").asInt(),
                "NOT_TAKING_PART", box.path("notTakingPart").asInt() + voters.size() - heard,
                "ABSENT_WITHOUT_PROXY", room.members().size() - voters.size());
    }

    private void outcome(Map<String, Integer> tally) {
        int votesFor = tally.getOrDefault("FOR", 0);
        int votesAgainst = tally.getOrDefault("AGAINST", 0);
        JsonNode majority = vote.at("/ballot/majority");
        boolean castingVote = false;
        boolean adopted;
        if (majority.isObject()) {
            int of = majority.path("basis").asText().equals("MEMBERS_IN_OFFICE")
                    ? room.members().size()
                    : votesFor + votesAgainst;
            long votes = (long) majority.path("denominator").asInt() * votesFor;
            long needed = (long) majority.path("numerator").asInt() * of;
            adopted = votesFor > 0 && (majority.path("moreThan").asBoolean() ? votes > needed : votes >= needed);
        } else {
            String president = presidentsBucket();
            castingVote = votesFor > 0
                    && votesFor == votesAgainst
                    && (president.equals("FOR") || president.equals("AGAINST"));
            adopted = castingVote ? president.equals("FOR") : votesFor > votesAgainst;
        }
        Fault.unlessEqual(castingVote, vote.at("/result/castingVote").asBoolean(), place + "/result/castingVote");
        Fault.unlessEqual(
                adopted ? "ADOPTED" : "REJECTED", vote.at("/result/outcome").asText(), place + "/result/outcome");
    }

    /** Empty in a secret ballot, in which there is no casting vote. */
    private String presidentsBucket() {
        String president = vote.at("/room/presidentId").asText();
        for (JsonNode each : vote.at("/result/standings")) {
            if (each.path("councillorId").asText().equals(president)) {
                return each.path("bucket").asText();
            }
        }
        return "";
    }
}
