package fr.hemicycle.vote.appointment;

/** Examples of the API description. The sources of rounds and ties are those that the caller names. */
final class AppointmentExamples {

    static final String APPOINTMENT_ID = "01849933-8000-7a40-8001-000000000001";

    private static final String TITLE = """
            "sittingId": "01849933-8000-7558-93b7-0f8c6bbbb1d5",
             "title": "Désignation (exemple : candidatures et dates inventées)",""";

    private static final String FIRST = """
            "name": "Candidature A",
             "persons": [{"councillorId": "01849933-8000-7c01-8001-000000000001", "bornOn": "1950-01-01"}]}""";

    private static final String SECOND = """
            "name": "Candidature B",
             "persons": [{"councillorId": "01849933-8000-7c01-8001-000000000028", "bornOn": "1950-01-02"}]}""";

    private static final String LAW = """
            , "roundRules": [
               {"threshold": "ABSOLUTE_OF_MEMBERS_IN_OFFICE", "source": "CGCT L3122-1"},
               {"threshold": "ABSOLUTE_OF_MEMBERS_IN_OFFICE", "source": "CGCT L3122-1"},
               {"threshold": "RELATIVE", "source": "CGCT L3122-1"}],
             "tie": {"rule": "ELDER", "source": "CGCT L3122-1"}""";

    private static final String CANDIDATES = TITLE + "\"candidates\": [{" + FIRST + ", {" + SECOND + "]" + LAW;

    static final String REQUEST = "{" + CANDIDATES + ", \"secrecySource\": \"CGCT L3122-1\"}";

    static final String CANDIDATE = """
            {"name": "Candidature C",
             "persons": [{"councillorId": "01849933-8000-7c01-8001-000000000002", "bornOn": "1950-01-03"}]}""";

    /** As they are shown: with their numbers. */
    private static final String STANDING = TITLE + "\"candidates\": [{\"number\": 1, \"fromRound\": 1, " + FIRST
            + ", {\"number\": 2, \"fromRound\": 1, " + SECOND + "]" + LAW;

    private static final String STATE = ", \"state\": \"OPEN\", \"secret\": true, \"rounds\": [], \"voting\": ";

    static final String OPENED = "{\"id\": \"" + APPOINTMENT_ID + "\", " + STANDING + STATE + "false}";

    static final String VOTING = "{\"id\": \"" + APPOINTMENT_ID + "\", " + STANDING + STATE + "true}";

    static final String ROUND_REQUEST = """
            {"scores": [{"candidate": 1, "votes": 30}, {"candidate": 2, "votes": 11}],
             "blankOrNull": 2, "notTakingPart": 0}""";

    static final String APPOINTED = "{\"id\": \"" + APPOINTMENT_ID + "\", " + STANDING + """
            , "state": "APPOINTED", "secret": true, "voting": false, "appointed": 1,
             "rounds": [{"number": 1, "scores": [{"candidate": 1, "votes": 30}, {"candidate": 2, "votes": 11}],
               "votesCast": 41, "blankOrNull": 2, "notTakingPart": 0, "notHeard": 0, "absentWithoutProxy": 1,
               "inOffice": 44, "steppedAside": [], "voices": [],
               "appointed": 1,
               "reasons": [{"code": "LEADER_MUST_HAVE_THE_MAJORITY_OF_THE_ROUND", "source": "CGCT L3122-1",
                 "sentence": "Tour 1 : 30 voix pour le premier, il en faut 23 (41 suffrages exprimés, 44 en exercice)."}]}]}""";

    static final String PAGE = "{\"items\": [" + APPOINTED + "]}";

    private AppointmentExamples() {}
}
