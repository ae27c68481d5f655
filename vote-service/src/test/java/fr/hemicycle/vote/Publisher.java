package fr.hemicycle.vote;

import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.platform.security.Role;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A collectivity of its own, so that what it publishes is known to the last record. */
public record Publisher(String siren, Office office) {

    public static Publisher silent() {
        String siren = String.valueOf(ThreadLocalRandom.current().nextInt(300_000_000, 399_999_999));
        return new Publisher(siren, new Office(Role.CLERK, siren));
    }

    public static Publisher described() {
        Publisher publisher = silent();
        publisher.put(publisher.profile(), "\"0\"").then().statusCode(200).body("siren", equalTo(publisher.siren));
        return publisher;
    }

    public Map<String, Object> profile() {
        return new HashMap<>(Map.of(
                "name",
                "Département d'essai",
                "siret",
                siret(),
                "departmentCode",
                "62",
                "prefectureId",
                "PREF062",
                "budgetName",
                "Budget principal"));
    }

    public Response put(Object profile, String ifMatch) {
        return office.request().header("If-Match", ifMatch).body(profile).put("/v1/collectivity");
    }

    /** Five members with a vote of whom four are there, and two without one. */
    public Chamber chamber(String kind) {
        String body = office.body(kind);
        List<String> members = office.councillors(7);
        office.seat(body, members, 5);
        return new Chamber(office, body, members, office.sitting(body, Office.DAY));
    }

    public Chamber sitting(String kind) {
        Chamber chamber = chamber(kind);
        office.created("/v1/sittings/" + chamber.sitting() + "/roll-call", Office.rollCall(chamber.members(), 4));
        return chamber;
    }

    public String adopted(Chamber chamber) {
        String deliberation = chamber.deliberation();
        vote(deliberation, Office.all("FOR"));
        return deliberation;
    }

    public void vote(String deliberation, Object ballot) {
        office.created("/v1/deliberations/" + deliberation + "/ballot", ballot);
    }

    /** The fourteenth digit is the one that Luhn's check asks for. */
    private String siret() {
        for (int last = 0; last < 10; last++) {
            String siret = siren + "0001" + last;
            int sum = 0;
            for (int i = 0; i < 14; i++) {
                int digit = Character.digit(siret.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
                sum += digit / 10 + digit % 10;
            }
            if (sum % 10 == 0) {
                return siret;
            }
        }
        throw new IllegalStateException("one of ten digits fits");
    }
}
