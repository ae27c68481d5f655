package fr.hemicycle.localstack.scenario;

import static fr.hemicycle.localstack.scenario.Act.each;
import static fr.hemicycle.localstack.scenario.Act.euros;
import static fr.hemicycle.localstack.scenario.Act.texts;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import java.util.List;
import java.util.Map;

/** The seven funders, their plan, and the mission that it pays for. */
final class Financing {

    private final Cast cast;

    Financing(Cast cast) {
        this.cast = cast;
    }

    void drawUp() {
        JsonNode file = cast.act.file("financing-plan");
        cast.story().chapter("Financing plan of the mission: seven funders");
        cast.refused(
                "a plan of 600 000,01 € with the same shares",
                cast.finance.post("/v1/financing-plans", plan(file, "600000.01")),
                "SHARES_MUST_ADD_UP_TO_THE_TOTAL");
        JsonNode made = cast.named(
                "plan",
                cast.once(
                                cast.finance,
                                "/v1/financing-plans",
                                plan(file, file.path("total").asText()),
                                "plan")
                        .expect(201));
        each(made.path("shares")).forEach(share -> {
            cast.remember(
                    "share of " + share.path("funder").path("name").asText(),
                    share.path("id").asText());
            cast.story()
                    .tell("%s: %s (%s %%)"
                            .formatted(
                                    share.path("funder").path("name").asText(),
                                    French.euros(share.path("amount")),
                                    share.path("percent").asText().replace('.', ',')));
        });
        cast.story().check("total", "600 000,00 €", French.euros(made.path("total")));
        cast.story().check("shares", 7, made.path("shares").size());
        mission();
    }

    private static Map<String, Object> plan(JsonNode file, String total) {
        List<Map<String, Object>> shares = each(file.path("shares"))
                .map(share -> Map.<String, Object>of(
                        "funder",
                        share.path("funder"),
                        "amount",
                        euros(share.path("amount").asText())))
                .toList();
        return Map.of(
                "subject", file.path("subject"), "lead", file.path("lead"), "total", euros(total), "shares", shares);
    }

    private void mission() {
        JsonNode file = cast.act.file("mission");
        JsonNode made = cast.named(
                "mission",
                cast.once(
                                cast.mobility,
                                "/v1/missions",
                                Map.of(
                                        "name", file.path("name"),
                                        "lead", file.path("lead"),
                                        "objectives", file.path("objectives"),
                                        "basinIds",
                                                texts(file.path("basins")).stream()
                                                        .map(cast::id)
                                                        .toList(),
                                        "durationMonths", file.path("durationMonths"),
                                        "financingPlanId", cast.id("plan")),
                                "mission")
                        .expect(201));
        cast.story().check("mission, months", 18, made.path("durationMonths").asInt());
    }

    /** Where plan and mission stand once {@code secured} of the seven shares are. */
    void stand(int secured, String amount, String percent, String missionState) {
        JsonNode plan = cast.settled(
                cast.finance,
                "/v1/financing-plans/" + cast.id("plan"),
                body -> body.path("securedShares").asInt() >= secured);
        cast.story().check("financing plan, secured", amount, French.euros(plan.path("secured")));
        cast.story()
                .check(
                        "that is, in percent",
                        percent,
                        plan.path("securedPercent").asText());
        JsonNode mission = cast.settled(
                cast.mobility,
                "/v1/missions/" + cast.id("mission"),
                body -> body.path("financing").path("securedShares").asInt() >= secured);
        cast.story()
                .check(
                        "mission, shares secured",
                        secured + " of 7",
                        mission.path("financing").path("securedShares").asText() + " of "
                                + mission.path("financing").path("totalShares").asText());
        cast.story().check("mission", missionState, mission.path("state").asText());
        each(mission.path("financing").path("missing"))
                .forEach(share -> cast.story()
                        .tell("still missing: %s, %s"
                                .formatted(
                                        share.path("funder").path("name").asText(),
                                        French.euros(share.path("amount")))));
    }

    /** The other funders decide, each for itself; the State, which has no SIREN, by the paper that it sent. */
    void othersDecide() {
        JsonNode whatIf = cast.act.file("what-if");
        Map<String, String> sirens = each(cast.act.file("financing-plan").path("shares"))
                .map(share -> share.path("funder"))
                .collect(java.util.stream.Collectors.toMap(
                        funder -> funder.path("name").asText(),
                        funder -> funder.path("siren").asText()));
        each(whatIf.path("decisions")).forEach(decision -> {
            String funder = decision.path("funder").asText();
            String siren = sirens.getOrDefault(funder, "");
            Api.Caller caller =
                    siren.isEmpty() ? cast.finance : cast.stage.api().caller(Service.FUNDING, Role.PARTNER, siren);
            String path = "/v1/financing-plans/%s/shares/%s/decisions"
                    .formatted(cast.id("plan"), cast.id("share of " + funder));
            JsonNode plan = cast.once(
                            caller,
                            path,
                            Map.of(
                                    "reference", decision.path("reference"),
                                    "decidedOn", decision.path("decidedOn"),
                                    "amount", euros(decision.path("amount").asText())),
                            "decision of " + funder)
                    .expect(201)
                    .body();
            cast.story()
                    .tell("%s decides %s (%s): %s of 7 shares"
                            .formatted(
                                    funder,
                                    French.euros(decision.path("amount").asText()),
                                    decision.path("reference").asText(),
                                    plan.path("securedShares").asText()));
        });
    }

    /** The région leads the mission: it calls the share of the Pas-de-Calais, and not a cent beyond. */
    void callFunds() {
        JsonNode call = cast.act.file("what-if").path("call");
        Api.Caller lead = cast.stage
                .api()
                .caller(
                        Service.FUNDING,
                        Role.PARTNER,
                        cast.act.file("financing-plan").path("lead").asText());
        String path = "/v1/financing-plans/%s/shares/%s/calls"
                .formatted(
                        cast.id("plan"),
                        cast.id("share of " + call.path("funder").asText()));
        JsonNode made = cast.once(
                        lead,
                        path,
                        Map.of(
                                "reference", call.path("reference"),
                                "calledOn", call.path("calledOn"),
                                "amount", euros(call.path("amount").asText())),
                        "call for funds")
                .expect(201)
                .body();
        cast.story().check("called by the lead partner", "60 000,00 €", French.euros(made.path("amount")));
        cast.refused(
                "one cent more",
                lead.post(
                        path,
                        Map.of(
                                "reference", call.path("reference").asText() + "-BIS",
                                "calledOn", call.path("calledOn"),
                                "amount", euros("0.01"))),
                "CALLS_MUST_STAY_WITHIN_THE_SECURED_SHARE");
    }

    /** The mission starts once its money is there, and not before. */
    void start() {
        JsonNode dates = cast.act.file("what-if").path("mission");
        JsonNode mission = cast.once(
                        cast.mobility,
                        "/v1/missions/" + cast.id("mission") + "/start",
                        Map.of("startsOn", dates.path("startsOn")),
                        "start")
                .expect(200)
                .body();
        cast.story().check("mission", "STARTED", mission.path("state").asText());
        cast.story()
                .check(
                        "starts on",
                        dates.path("startsOn").asText(),
                        mission.path("startsOn").asText());
        cast.story()
                .check(
                        "ends 18 months later, to the day",
                        dates.path("endsOn").asText(),
                        mission.path("endsOn").asText());
    }

    void mustWait() {
        cast.refused(
                "starting the mission now",
                cast.mobility.post("/v1/missions/" + cast.id("mission") + "/start", Map.of("startsOn", "2023-01-02")),
                "MISSION_MUST_BE_FULLY_FINANCED");
    }
}
