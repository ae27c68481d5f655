package fr.hemicycle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.LocalStackException;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.scenario.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A small assembly of five, all present, with budget operations of its own: what a journey needs to close votes. Its client
 * does what a careful client does: it repeats with the same key until somebody answers, at whichever replica.
 */
final class Assembly {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SITTING = "2023-03-13";

    private final List<Api> replicas;
    private final String siren;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> councillors;
    private final String body;
    private final String sitting;
    private final Map<String, Object> imputation =
            Map.of("nomenclature", "M52", "year", 2022, "nature", "6568", "function", "93564");

    /** A new assembly, its sitting open and its chart of accounts loaded. */
    Assembly(List<Api> replicas, String siren) {
        this.replicas = List.copyOf(replicas);
        this.siren = siren;
        this.councillors = councillors();
        this.body = id(
                post(Service.VOTE, "/v1/bodies", Map.of("kind", "STANDING_COMMITTEE", "name", "Commission " + unique)));
        post(
                Service.VOTE,
                "/v1/bodies/" + body + "/seats",
                Map.of(
                        "seats",
                        councillors.stream()
                                .map(each -> Map.of("councillorId", each, "voting", true, "from", "2021-07-01"))
                                .toList()));
        this.sitting = id(post(Service.VOTE, "/v1/sittings", Map.of("bodyId", body, "heldOn", SITTING)));
        post(
                Service.VOTE,
                "/v1/sittings/" + sitting + "/roll-call",
                Map.of(
                        "presidentId", councillors.getFirst(),
                        "secretaryId", councillors.getLast(),
                        "entries",
                                councillors.stream()
                                        .map(each -> Map.of("councillorId", each, "attendance", "PRESENT"))
                                        .toList()));
        if (get(Service.FUNDING, "/v1/charts").path("items").isEmpty()) {
            post(
                    Service.FUNDING,
                    "/v1/charts",
                    Map.of(
                            "nomenclature",
                            "M52",
                            "year",
                            2022,
                            "provenance",
                            "journey",
                            "accounts",
                            List.of(
                                    Map.of("axis", "NATURE", "code", "6568", "label", "Autres participations"),
                                    Map.of("axis", "FUNCTION", "code", "93564", "label", "Insertion"))));
        }
    }

    private List<String> councillors() {
        List<Map<String, String>> people = IntStream.range(0, 5)
                .mapToObj(i -> Map.of("civility", "MME", "givenName", "Membre " + i, "familyName", "N" + unique))
                .toList();
        List<String> ids = new ArrayList<>();
        post(Service.VOTE, "/v1/councillors", Map.of("councillors", people))
                .path("items")
                .forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    /** A budget operation with this authorisation; its code. */
    String operation(String name, String authorised) {
        String code = name + "-" + unique;
        post(
                Service.FUNDING,
                "/v1/operations",
                Map.of(
                        "code",
                        code,
                        "label",
                        "Opération " + name,
                        "section",
                        "OPERATING",
                        "authorisationKind",
                        "COMMITMENT_AUTHORISATION",
                        "authorised",
                        euros(authorised),
                        "imputation",
                        imputation));
        return code;
    }

    JsonNode balance(String operationCode) {
        return byCode(operationCode).path("balance");
    }

    /** The journal of an operation. */
    JsonNode movements(String operationCode) {
        return get(Service.FUNDING, "/v1/operations/" + id(byCode(operationCode)) + "/movements")
                .path("items");
    }

    private JsonNode byCode(String operationCode) {
        return get(Service.FUNDING, "/v1/operations?code=" + operationCode)
                .path("items")
                .path(0);
    }

    /** A financing plan whose only share is this collectivity's; its id. */
    String plan(String amount) {
        return id(post(
                Service.FUNDING,
                "/v1/financing-plans",
                Map.of(
                        "subject",
                        "Mission " + unique,
                        "total",
                        euros(amount),
                        "shares",
                        List.of(Map.of(
                                "funder",
                                Map.of("kind", "DEPARTMENT", "name", "Département " + siren, "siren", siren),
                                "amount",
                                euros(amount))))));
    }

    /** A report that asks for credits, as the service answers. */
    Report report(int number, String operationCode, String amount) {
        return report(
                number, Map.of("operationCode", operationCode, "imputation", imputation, "amount", euros(amount)));
    }

    /** The same, for the collectivity's share of a financing plan. */
    Report report(int number, String operationCode, String amount, String planId) {
        return report(
                number,
                Map.of(
                        "operationCode",
                        operationCode,
                        "imputation",
                        imputation,
                        "amount",
                        euros(amount),
                        "financingPlanId",
                        planId));
    }

    private Report report(int number, Map<String, Object> expenseAsked) {
        String report = reportWithoutExpense(number);
        JsonNode expense = post(Service.VOTE, "/v1/reports/" + report + "/expenses", expenseAsked);
        return new Report(report, expense);
    }

    private String reportWithoutExpense(int number) {
        return id(post(
                Service.VOTE,
                "/v1/reports",
                Map.of(
                        "number",
                        number,
                        "title",
                        "Rapport " + number,
                        "bodyId",
                        body,
                        "sittingDate",
                        SITTING,
                        "scope",
                        Map.of("territories", "ALL", "cantons", "ALL", "intercommunalities", "ALL"),
                        "sections",
                        List.of(Map.of("heading", "Objet", "text", "Voyage")))));
    }

    record Report(String id, JsonNode expense) {

        String path() {
            return "/v1/reports/" + id;
        }

        /** Where its expense is. */
        String line() {
            return path() + "/expenses/" + expense.path("id").asText();
        }
    }

    /** Asks again for the credits of a pending expense, until they are reserved. */
    JsonNode complete(Report report) {
        return persist(
                        api -> tryToComplete(api, report),
                        answer -> answer.body().path("state").asText().equals("RESERVED"))
                .body();
    }

    /** Asks again for the end of a line that is to be removed, until it is gone. */
    void completeRemoval(Report report) {
        var _ = persist(api -> tryToComplete(api, report), answer -> answer.status() == 204);
    }

    private Api.Answer tryToComplete(Api api, Report report) {
        return api.caller(Service.VOTE, Role.CLERK, siren)
                .post(
                        report.line() + "/reservation",
                        Map.of(),
                        UUID.randomUUID().toString());
    }

    /** One try at another amount for the expense of a report. */
    Api.Answer tryAmount(Report report, String amount) {
        Api.Caller clerk = replicas.getFirst().caller(Service.VOTE, Role.CLERK, siren);
        return clerk.put(
                report.line(),
                Map.of("amount", euros(amount)),
                clerk.get(report.path()).etag());
    }

    /** One try at the removal of the expense of a report. */
    Api.Answer tryRemoval(Report report) {
        Api.Caller clerk = replicas.getFirst().caller(Service.VOTE, Role.CLERK, siren);
        return clerk.delete(report.line(), clerk.get(report.path()).etag());
    }

    void withdraw(Report report) {
        var _ = post(Service.VOTE, report.path() + "/withdrawal", Map.of("reason", "Sans objet"));
    }

    /** Drafts the deliberation of a report; its id. */
    String draft(String number, Report report) {
        return draft(
                number,
                report.id(),
                Map.of(
                        "kind",
                        "COMMIT_FUNDS",
                        "expenseIds",
                        List.of(report.expense().path("id").asText())));
    }

    /** Drafts a deliberation that changes what an earlier one has committed; its id. */
    String draftChange(int number, String earlier, String amount) {
        return draft(
                "M" + number,
                reportWithoutExpense(number),
                Map.of(
                        "kind",
                        "CHANGE_COMMITMENT",
                        "changes",
                        List.of(Map.of("deliberationId", earlier, "article", 1, "line", 1, "amount", euros(amount)))));
    }

    private String draft(String number, String reportId, Map<String, Object> effect) {
        return id(post(
                Service.VOTE,
                "/v1/deliberations",
                Map.of(
                        "number",
                        number + "-" + unique,
                        "sittingId",
                        sitting,
                        "reportId",
                        reportId,
                        "title",
                        "Délibération " + number,
                        "visas",
                        List.of(),
                        "articles",
                        List.of(Map.of("number", 1, "text", "D'approuver la dépense.", "effect", effect)))));
    }

    /** Closes the ballot with one choice of all. */
    JsonNode ballot(String deliberation, String choice) {
        return post(Service.VOTE, "/v1/deliberations/" + deliberation + "/ballot", ballotOf(choice));
    }

    /** One try at a ballot, refused or not. */
    Api.Answer tryBallot(String deliberation, String choice) {
        return replicas.getFirst()
                .caller(Service.VOTE, Role.CLERK, siren)
                .post("/v1/deliberations/" + deliberation + "/ballot", ballotOf(choice));
    }

    private static Map<String, Object> ballotOf(String choice) {
        return Map.of("method", "SHOW_OF_HANDS", "choiceOfAll", choice, "exceptions", List.of());
    }

    /** The court annuls the act as a whole. */
    void annul(String deliberation) {
        var _ = post(
                Service.VOTE,
                "/v1/deliberations/" + deliberation + "/act/annulment",
                Map.of("on", "2023-05-15", "court", "TA de Lille", "reference", deliberation, "whole", true));
    }

    /** Gives back what is left of a commitment. */
    void releaseRest(String commitment) {
        var _ = post(
                Service.FUNDING,
                "/v1/commitments/" + commitment + "/rest-releases",
                Map.of("reason", "Mission terminée"));
    }

    JsonNode get(Service service, String path) {
        return persist(api -> api.caller(service, Role.AUDITOR, siren).get(path), answer -> answer.status() == 200)
                .body();
    }

    private JsonNode post(Service service, String path, Object request) {
        Role role = service == Service.VOTE ? Role.CLERK : Role.FINANCE;
        String key = UUID.randomUUID().toString();
        return persist(
                        api -> api.caller(service, role, siren).post(path, request, key),
                        answer -> answer.status() < 300)
                .body();
    }

    /** Repeats while nobody answers, or while the same request is still being worked on. Any other refusal is a fault. */
    private Api.Answer persist(Function<Api, Api.Answer> request, Function<Api.Answer, Boolean> done) {
        return persist(replicas, request, done);
    }

    /** The same for whoever needs no assembly. */
    static Api.Answer persist(
            List<Api> replicas, Function<Api, Api.Answer> request, Function<Api.Answer, Boolean> done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "no answer";
        while (System.nanoTime() < end) {
            try {
                Api.Answer answer =
                        request.apply(replicas.get(ThreadLocalRandom.current().nextInt(replicas.size())));
                if (done.apply(answer)) {
                    return answer;
                }
                last = answer.status() + " " + answer.body();
                boolean worthAnotherTry = answer.status() < 300
                        || answer.status() >= 500
                        || answer.code().equals("SAME_REQUEST_MUST_BE_FINISHED");
                if (!worthAnotherTry) {
                    throw new AssertionError(last);
                }
            } catch (LocalStackException nobodyAnswers) {
                last = String.valueOf(nobodyAnswers.getMessage());
            }
            pause(Duration.ofMillis(50));
        }
        throw new AssertionError("gave up: " + last);
    }

    static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String id(JsonNode made) {
        return made.path("id").asText();
    }

    private static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }
}
