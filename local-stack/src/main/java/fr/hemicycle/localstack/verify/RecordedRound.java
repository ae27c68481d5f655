package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A round of an appointment as it was sealed: quorum, counts, majority, tie and who is appointed are worked out anew. */
final class RecordedRound {

    private final JsonNode record;
    private final String place;
    private final RecordedRoom room;
    /** Persons by number of the candidate. */
    private final Map<Integer, JsonNode> candidates = new TreeMap<>();

    RecordedRound(JsonNode record, String place) {
        this.record = record;
        this.place = place;
        this.room = new RecordedRoom(record, place, "/round/steppedAside");
    }

    /** @return the round in one sentence */
    String verify() {
        room.read();
        readTheCandidates();
        room.quorum();
        String title = record.at("/appointment/title").asText();
        if (!record.has("round")) {
            return withoutVote(title);
        }
        Map<Integer, Integer> scores = scores();
        int votesCast = scores.values().stream().mapToInt(Integer::intValue).sum();
        certificate(votesCast);
        int appointed = appointed(scores, votesCast);
        Fault.unlessEqual(appointed, record.at("/result/appointed").asInt(0), place + "/result/appointed");
        return "round %d of \"%s\": %d votes cast, %s"
                .formatted(
                        record.at("/round/number").asInt(),
                        title,
                        votesCast,
                        appointed == 0 ? "nobody appointed" : "candidate " + appointed + " appointed");
    }

    private String withoutVote(String title) {
        Fault.unlessEqual(1, candidates.size(), place + "/candidates");
        Fault.unless(
                !record.at("/proceeding").has("secrecySource"),
                place + "/proceeding/secrecySource",
                "asks for a vote, and none was held");
        Fault.unlessEqual(
                candidates.keySet().iterator().next(),
                record.at("/result/appointed").asInt(0),
                place + "/result/appointed");
        Fault.unlessEqual(List.of("SINGLE_CANDIDACY_MUST_TAKE_EFFECT_AT_ONCE"), codes(), place + "/result/reasons");
        return "\"%s\": the only candidacy took effect without a vote".formatted(title);
    }

    private void readTheCandidates() {
        Set<String> standing = new HashSet<>();
        for (JsonNode each : record.path("candidates")) {
            Fault.unless(
                    candidates.put(each.path("number").asInt(), each.path("persons")) == null,
                    place + "/candidates",
                    "number " + each.path("number") + " stands twice");
            each.path("persons")
                    .forEach(person -> Fault.unless(
                            standing.add(person.path("councillorId").asText()),
                            place + "/candidates",
                            person.path("councillorId").asText() + " stands twice"));
        }
    }

    /** Votes by candidate: of those who stood, each once, and what the voices make them where there are any. */
    private Map<Integer, Integer> scores() {
        Map<Integer, Integer> scores = new TreeMap<>();
        String at = place + "/round/scores";
        for (JsonNode each : record.at("/round/scores")) {
            Fault.unless(
                    scores.put(
                                    each.path("candidate").asInt(),
                                    each.path("votes").asInt())
                            == null,
                    at,
                    "count candidate " + each.path("candidate") + " twice");
        }
        Fault.unlessEqual(candidates.keySet(), scores.keySet(), at);
        boolean secret = record.at("/proceeding/secret").asBoolean(true);
        Fault.unlessEqual(!record.at("/proceeding").has("waiverVotesFor"), secret, place + "/proceeding/secret");
        Fault.unlessEqual(!secret, record.path("round").has("voices"), place + "/round/voices");
        if (!secret) {
            voices(scores);
        }
        return scores;
    }

    private void voices(Map<Integer, Integer> scores) {
        String at = place + "/round/voices";
        Map<Integer, Integer> chosen = new TreeMap<>();
        scores.keySet().forEach(each -> chosen.put(each, 0));
        Set<String> spoken = new HashSet<>();
        int none = 0;
        for (JsonNode each : record.at("/round/voices")) {
            String member = each.path("councillorId").asText();
            Fault.unless(room.heard().contains(member), at, member + " had no voice in it");
            Fault.unless(spoken.add(member), at, member + " chose twice");
            if (each.has("candidate")) {
                Fault.unless(
                        chosen.containsKey(each.path("candidate").asInt()),
                        at,
                        member + " chose " + each.path("candidate") + ", who does not stand");
                chosen.merge(each.path("candidate").asInt(), 1, Integer::sum);
            } else {
                none++;
            }
        }
        Fault.unlessEqual(chosen, scores, place + "/round/scores");
        Fault.unlessEqual(
                none,
                record.at("/result/certificate/blankOrNull").asInt(-1),
                place + "/result/certificate/blankOrNull");
    }

    private void certificate(int votesCast) {
        JsonNode recorded = record.at("/result/certificate");
        String at = place + "/result/certificate/";
        int voters = room.voters().size();
        int unheard = voters - room.heard().size();
        int absent = room.members().size() - voters;
        Fault.unlessEqual(votesCast, recorded.path("votesCast").asInt(-1), at + "votesCast");
        Fault.unlessEqual(unheard, recorded.path("steppedAside").asInt(-1), at + "steppedAside");
        Fault.unlessEqual(absent, recorded.path("absentWithoutProxy").asInt(-1), at + "absentWithoutProxy");
        Fault.unlessEqual(room.members().size(), recorded.path("inOffice").asInt(-1), at + "inOffice");
        int blankOrNull = recorded.path("blankOrNull").asInt(-1);
        Fault.unless(blankOrNull >= 0, at + "blankOrNull", "is missing");
        Fault.unlessEqual(
                room.heard().size() - votesCast - blankOrNull,
                recorded.path("notTakingPart").asInt(-1),
                at + "notTakingPart");
        Fault.unless(recorded.path("notTakingPart").asInt(-1) >= 0, at + "notTakingPart", "is below nothing");
    }

    /** @return 0 for nobody */
    private int appointed(Map<Integer, Integer> scores, int votesCast) {
        int most = scores.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        String threshold = record.at("/round/threshold").asText();
        int needed = switch (threshold) {
            case "ABSOLUTE_OF_MEMBERS_IN_OFFICE" -> room.members().size() / 2 + 1;
            case "ABSOLUTE_OF_VOTES_CAST" -> votesCast / 2 + 1;
            case "RELATIVE" -> 1;
            default -> throw new Fault(place + "/round/threshold", "is no majority: " + threshold);
        };
        List<Integer> leaders = new ArrayList<>();
        scores.forEach((candidate, votes) -> {
            if (votes == most && votes >= needed) {
                leaders.add(candidate);
            }
        });
        boolean tied = leaders.size() > 1;
        Fault.unlessEqual(tied, codes().contains("TIE_MUST_BE_BROKEN_AS_THE_LAW_SAYS"), place + "/result/reasons");
        if (tied) {
            return elder(leaders);
        }
        return leaders.isEmpty() ? 0 : leaders.getFirst();
    }

    private int elder(List<Integer> leaders) {
        String tie = record.at("/proceeding/tie").asText();
        Map<Integer, Double> births = new TreeMap<>();
        for (Integer each : leaders) {
            births.put(
                    each,
                    switch (tie) {
                        case "ELDER" -> (double) bornOn(each, 0);
                        case "ELDER_ON_AVERAGE" -> average(each);
                        case "NOBODY" -> 0d;
                        default -> throw new Fault(place + "/proceeding/tie", "is no rule on ties: " + tie);
                    });
        }
        double first =
                births.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        List<Integer> eldest = leaders.stream()
                .filter(each -> Double.compare(births.getOrDefault(each, 0d), first) == 0)
                .toList();
        return eldest.size() == 1 ? eldest.getFirst() : 0;
    }

    private double average(int candidate) {
        int persons = persons(candidate).size();
        double sum = 0;
        for (int i = 0; i < persons; i++) {
            sum += bornOn(candidate, i);
        }
        return sum / persons;
    }

    private JsonNode persons(int candidate) {
        JsonNode persons = candidates.get(candidate);
        if (persons == null) {
            throw new Fault(place + "/candidates", candidate + " does not stand");
        }
        return persons;
    }

    private long bornOn(int candidate, int person) {
        String day = persons(candidate).path(person).path("bornOn").asText();
        try {
            return LocalDate.parse(day).toEpochDay();
        } catch (java.time.DateTimeException e) {
            throw new Fault(place + "/candidates", "give no day of birth for candidate " + candidate);
        }
    }

    private List<String> codes() {
        List<String> codes = new ArrayList<>();
        record.at("/result/reasons").forEach(each -> codes.add(each.path("code").asText()));
        return codes;
    }
}
