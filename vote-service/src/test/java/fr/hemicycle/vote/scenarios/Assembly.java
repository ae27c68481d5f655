package fr.hemicycle.vote.scenarios;

import static java.util.stream.Collectors.toMap;

import fr.hemicycle.vote.Office;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A body that sits on a day, in the words of its minutes. Members are numbered from 1; number 1 presides at first. */
final class Assembly {

    private final Office office = new Office();
    private final String body;
    private final List<String> members;
    private final String day;
    private String sitting = "";

    private Assembly(String body, List<String> members, String day) {
        this.body = body;
        this.members = members;
        this.day = day;
    }

    static Assembly of(int voting, String kind, String day) {
        Office office = new Office();
        String body = office.body(kind);
        List<String> members = office.councillors(voting);
        office.seat(body, members, voting);
        office.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("proxyHolderMayBeOutsideTheBody", false, "secretBallotMayBeHeld", true))
                .put("/v1/bodies/" + body + "/settings")
                .then()
                .statusCode(200);
        return new Assembly(body, members, day);
    }

    /** Numbers 1 to {@code present} answer the roll call. */
    Assembly sits(int present) {
        return sits(office.sitting(body, day), present);
    }

    private Assembly sits(String opened, int present) {
        sitting = opened;
        office.created("/v1/sittings/" + sitting + "/roll-call", Office.rollCall(members, present));
        return this;
    }

    /** The last members give their votes to numbers 1, 2, 3 … */
    Assembly withProxies(int count) {
        List<Map<String, String>> proxies = IntStream.rangeClosed(1, count)
                .mapToObj(each -> Map.of("giverId", member(members.size() + 1 - each), "holderId", member(each)))
                .toList();
        office.created("/v1/sittings/" + sitting + "/proxies", Map.of("proxies", proxies));
        return this;
    }

    Assembly arrive(String hour, int... who) {
        return note("ARRIVAL", hour, who);
    }

    Assembly leave(String hour, int... who) {
        return note("DEPARTURE", hour, who);
    }

    Assembly takesTheChair(String hour, int who) {
        return note("CHAIR", hour, who);
    }

    private Assembly note(String kind, String hour, int... who) {
        List<Map<String, String>> entries = new ArrayList<>();
        for (int each : who) {
            entries.add(Map.of("kind", kind, "at", day + "T" + hour + ":00Z", "councillorId", member(each)));
        }
        office.created("/v1/sittings/" + sitting + "/timeline", Map.of("entries", entries));
        return this;
    }

    Assembly ends(String hour) {
        office.created(
                "/v1/sittings/" + sitting + "/timeline",
                Map.of("entries", List.of(Map.of("kind", "END", "at", day + "T" + hour + ":00Z"))));
        return this;
    }

    /** The office calls the second sitting, three days after this one. */
    Assembly isCalledAgain(String threeDaysLater, int present) {
        String second = office.created(
                        "/v1/sittings",
                        Map.of("bodyId", body, "heldOn", threeDaysLater, "secondConvocationOf", sitting))
                .getString("id");
        return new Assembly(body, members, threeDaysLater).sits(second, present);
    }

    String secondSittingByRight() {
        return String.valueOf(
                office.read("/v1/sittings/" + sitting + "/timeline").getString("secondSittingId"));
    }

    /** An item of its own. */
    Response votesForAllBut(Map<Integer, String> exceptions) {
        return votes(Office.voices(
                "FOR",
                exceptions.entrySet().stream().collect(toMap(each -> member(each.getKey()), Map.Entry::getValue))));
    }

    Response votesInSecret(int votesFor, int votesAgainst) {
        return votes(Map.of(
                "method",
                "SECRET_BALLOT",
                "secretVoices",
                Map.of("votesFor", votesFor, "votesAgainst", votesAgainst, "blankOrNull", 0, "notTakingPart", 0)));
    }

    Response votesForWhile(String interest, int... stepAside) {
        Map<String, Object> ballot = Office.all("FOR");
        ballot.put(
                "steppedAside",
                Arrays.stream(stepAside)
                        .mapToObj(each -> Map.of("councillorId", member(each), "interest", interest))
                        .toList());
        return votes(ballot);
    }

    private Response votes(Map<String, Object> ballot) {
        Map<String, Object> report = Office.reportTo(body);
        report.put("sittingDate", day);
        String reportId = office.created("/v1/reports", report).getString("id");
        String deliberation = office.created("/v1/deliberations", Office.draft(sitting, reportId))
                .getString("id");
        return office.post("/v1/deliberations/" + deliberation + "/ballot", ballot);
    }

    /** @param births by number of the member who stands */
    String opensTheElectionOf(Map<Integer, String> births) {
        List<Map<String, Object>> candidates = births.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> Map.<String, Object>of(
                        "name",
                        "Membre " + each.getKey(),
                        "persons",
                        List.of(Map.of("councillorId", member(each.getKey()), "bornOn", each.getValue()))))
                .toList();
        return office.created(
                        "/v1/appointments",
                        Map.of(
                                "sittingId",
                                sitting,
                                "title",
                                "Élection du président",
                                "candidates",
                                candidates,
                                "roundRules",
                                List.of(
                                        rule("ABSOLUTE_OF_MEMBERS_IN_OFFICE"),
                                        rule("ABSOLUTE_OF_MEMBERS_IN_OFFICE"),
                                        rule("RELATIVE")),
                                "tie",
                                Map.of("rule", "ELDER", "source", "CGCT L3122-1"),
                                "secrecySource",
                                "CGCT L3122-1"))
                .getString("id");
    }

    private static Map<String, String> rule(String threshold) {
        return Map.of("threshold", threshold, "source", "CGCT L3122-1");
    }

    Response opensTheBox(String appointment, int blank, int... votes) {
        Map<String, Object> papers = new HashMap<>(Map.of("blankOrNull", blank, "notTakingPart", 0));
        papers.put(
                "scores",
                IntStream.rangeClosed(1, votes.length)
                        .mapToObj(each -> Map.of("candidate", each, "votes", votes[each - 1]))
                        .toList());
        return office.post(
                "/v1/appointments/" + appointment + "/rounds",
                papers,
                UUID.randomUUID().toString());
    }

    String member(int number) {
        return members.get(number - 1);
    }
}
