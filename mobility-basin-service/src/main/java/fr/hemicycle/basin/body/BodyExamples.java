package fr.hemicycle.basin.body;

/** Examples of the API description: the bodies are those of the report, the days, rules and persons are invented. */
final class BodyExamples {

    static final String ID = "01941f29-7c00-7000-8000-000000000331";

    static final String MEMBER_ID = "01941f29-7c00-7000-8000-000000000332";

    static final String REPRESENTATIVE_ID = "01941f29-7c00-7000-8000-000000000333";

    private static final String SETTING = "\"mode\":\"CONSENSUS\",\"presencePercent\":50,\"noticeDays\":15}";

    private static final String NAMED =
            "\"kind\":\"STEERING_COMMITTEE\",\"name\":\"Comité de pilotage du Littoral Nord\",\"from\":\"2023-06-01\",";

    static final String REQUEST =
            "{\"basinId\":\"01941f29-7c00-7000-8000-000000000301\"," + NAMED + "\"setting\":{" + SETTING + "}";

    static final String SETTING_REQUEST =
            "{\"from\":\"2024-01-01\",\"mode\":\"UNANIMITY_OF_SIGNATORIES\",\"presencePercent\":75,\"noticeDays\":15}";

    private static final String FIRST_SETTING =
            "{\"id\":\"01941f29-7c00-7000-8000-000000000334\",\"from\":\"2023-06-01\"," + SETTING;

    static final String SETTINGS = "{\"items\":[" + FIRST_SETTING + "]}";

    static final String BODY = "{\"id\":\"" + ID + "\",\"basin\":{\"id\":\"01941f29-7c00-7000-8000-000000000301\","
            + "\"name\":\"Littoral Nord\"}," + NAMED
            + "\"pronounces\":\"DECISION\",\"open\":false,\"settings\":[" + FIRST_SETTING + "]}";

    static final String BODIES = "{\"items\":[" + BODY + "]}";

    static final String LAST_DAY = "{\"lastDay\":\"2029-12-31\"}";

    private static final String MEMBERSHIP = "\"role\":\"SIGNATORY\",\"from\":\"2023-06-01\"";

    static final String JOIN_REQUEST =
            "{\"members\":[{\"organisationId\":\"01941f29-7c00-7000-8000-000000000330\"," + MEMBERSHIP + "}]}";

    private static final String MEMBER_START = "{\"id\":\"" + MEMBER_ID
            + "\",\"organisation\":{\"id\":\"01941f29-7c00-7000-8000-000000000330\","
            + "\"name\":\"Département du Pas-de-Calais\"}," + MEMBERSHIP + ",";

    static final String MEMBER = MEMBER_START + "\"representatives\":[]}";

    static final String MEMBERS = "{\"items\":[" + MEMBER + "]}";

    static final String MEMBER_LEFT = MEMBER_START + "\"until\":\"2029-12-31\",\"representatives\":[]}";

    private static final String PERSON =
            "\"name\":\"Camille EXEMPLE\",\"function\":\"Cheffe du service mobilité\",\"from\":\"2023-06-01\"";

    static final String REPRESENTATIVE_REQUEST = "{" + PERSON + "}";

    static final String REPRESENTATIVE = "{\"id\":\"" + REPRESENTATIVE_ID + "\"," + PERSON + "}";

    static final String REPRESENTATIVE_ENDED =
            "{\"id\":\"" + REPRESENTATIVE_ID + "\"," + PERSON + ",\"until\":\"2029-12-31\"}";

    private BodyExamples() {}
}
