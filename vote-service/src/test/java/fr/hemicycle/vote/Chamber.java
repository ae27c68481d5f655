package fr.hemicycle.vote;

import io.restassured.path.json.JsonPath;
import java.util.List;

/**
 * A small body that may vote: five members with a vote of whom the first {@code present} are there, and two without one, of
 * whom number 5 is there too when enough are present.
 */
public record Chamber(Office office, String body, List<String> members, String sitting) {

    private static final int VOTING = 5;
    private static final int OTHERS = 2;

    public static Chamber of(String kind, int present) {
        return of(new Office(), kind, present);
    }

    public static Chamber of(Office office, String kind, int present) {
        Chamber chamber = withoutRollCall(office, kind);
        chamber.office.created(
                "/v1/sittings/" + chamber.sitting + "/roll-call", Office.rollCall(chamber.members, present));
        return chamber;
    }

    public static Chamber withoutRollCall(String kind) {
        return withoutRollCall(new Office(), kind);
    }

    private static Chamber withoutRollCall(Office office, String kind) {
        String body = office.body(kind);
        List<String> members = office.councillors(VOTING + OTHERS);
        office.seat(body, members, VOTING);
        return new Chamber(office, body, members, office.sitting(body, Office.DAY));
    }

    public String member(int number) {
        return members.get(number);
    }

    /** A deliberation on a new report without expenses. */
    public String deliberation() {
        return deliberation(office.report(body));
    }

    public String deliberation(String report, String... expenses) {
        return office.created("/v1/deliberations", Office.draft(sitting, report, expenses))
                .getString("id");
    }

    public JsonPath shown(String deliberation) {
        return office.read("/v1/deliberations/" + deliberation);
    }
}
