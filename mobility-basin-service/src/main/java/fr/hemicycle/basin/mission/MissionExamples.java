package fr.hemicycle.basin.mission;

/** The mission of the December 2022 act, for the API's description. Provider, contract, deliverables and days are invented. */
final class MissionExamples {

    static final String ID = "01941f29-7c00-7000-8000-000000000302";

    static final String DELIVERABLE_ID = "01941f29-7c00-7000-8000-000000000620";

    static final String MILESTONE_ID = "01941f29-7c00-7000-8000-000000000621";

    private static final String BASIN_ID = "01941f29-7c00-7000-8000-000000000301";

    private static final String BASIN = "{\"id\":\"" + BASIN_ID + "\",\"name\":\"Littoral Nord\"}";

    private static final String LEAD = """
            "name":"Mission d'assistance à maîtrise d'ouvrage régionale pour l'élaboration des PAMS",\
            "lead":{"name":"Région Hauts-de-France","siren":"200053742"},\
            "objectives":["de repréciser aux partenaires les attendus d'un PAMS"],"durationMonths":18,\
            "financingPlanId":"01941f29-7c00-7000-8000-000000000205",""";

    private static final String KNOWN = "{\"id\":\"" + ID + "\",\"basins\":[" + BASIN + "],";

    private static final String MISSING = """
            [{"code":"MISSION_MUST_BE_FULLY_FINANCED","source":"Hémicycle, missions",\
            "figures":{"funder":"État","amount":"150000.00"}}]""";

    private static final String SECURED = """
            "financing":{"known":true,"securedShares":7,"totalShares":7,\
            "secured":{"amount":"600000.00","currency":"EUR"},"total":{"amount":"600000.00","currency":"EUR"},\
            "missing":[]},"findings":[]}""";

    private static final String CONTRACT = """
            {"provider":{"name":"Bureau d'études (inventé)","siren":"732829320"},\
            "amount":{"amount":"600000.00","currency":"EUR"},"awardedOn":"2023-05-02","notifiedOn":"2023-05-15",\
            "provenance":"Montant : coût prévisionnel du rapport n° 49 du 13/12/2022 ; titulaire et dates inventés"}""";

    private static final String TERM = "\"startsOn\":\"2023-06-01\",\"endsOn\":\"2024-12-01\",";

    static final String REQUEST = "{" + LEAD + "\"basinIds\":[\"" + BASIN_ID + "\"]}";

    private static final String WAITING = """
            "state":"WAITING","financing":{"known":true,"securedShares":1,"totalShares":7,\
            "secured":{"amount":"60000.00","currency":"EUR"},"total":{"amount":"600000.00","currency":"EUR"},\
            "missing":[{"funder":{"kind":"STATE","name":"État"},"amount":{"amount":"150000.00","currency":"EUR"}}]},\
            "findings":""" + MISSING + "}";

    static final String ANSWER = KNOWN + LEAD + WAITING;

    static final String CONTRACT_REQUEST = CONTRACT;

    static final String HIRED = KNOWN + LEAD + "\"contract\":" + CONTRACT + "," + WAITING;

    static final String STARTED = KNOWN + LEAD + "\"state\":\"STARTED\"," + TERM + SECURED;

    static final String COMPLETE_REQUEST = "{\"on\":\"2024-11-28\"}";

    static final String COMPLETED = KNOWN + LEAD + "\"contract\":" + CONTRACT + ",\"state\":\"COMPLETED\"," + TERM
            + "\"endedOn\":\"2024-11-28\"," + SECURED;

    static final String END_REQUEST = "{\"on\":\"2024-03-01\",\"reason\":\"Le titulaire a cessé son activité\"}";

    static final String ENDED_EARLY = KNOWN + LEAD + "\"state\":\"ENDED_EARLY\"," + TERM
            + "\"endedOn\":\"2024-03-01\",\"endReason\":\"Le titulaire a cessé son activité\"," + SECURED;

    static final String DAY_REQUEST = "{\"on\":\"2024-02-20\"}";

    static final String RETURN_REQUEST = "{\"on\":\"2024-02-20\",\"reason\":\"Le volet « emploi » manque\"}";

    static final String POSTPONE_REQUEST =
            "{\"on\":\"2024-02-20\",\"dueOn\":\"2024-04-15\",\"reason\":\"Comité de bassin reporté\"}";

    private static final String NAMED = "\"name\":\"Diagnostic du bassin Littoral Nord\",";

    static final String DELIVERABLE_REQUEST = "{" + NAMED + "\"basinId\":\"" + BASIN_ID + "\",\"dueAfterMonths\":8}";

    static final String DELIVERABLE = "{\"id\":\"" + DELIVERABLE_ID + "\"," + NAMED + "\"basin\":" + BASIN
            + ",\"state\":\"RETURNED\",\"dueOn\":\"2024-02-01\",\"dueAfterMonths\":8,\"facts\":["
            + "{\"kind\":\"DELIVERED\",\"on\":\"2024-02-05\"},"
            + "{\"kind\":\"RETURNED\",\"on\":\"2024-02-20\",\"reason\":\"Le volet « emploi » manque\"}],"
            + "\"toldLate\":[\"2024-02-01\"]}";

    static final String DELIVERABLES = "{\"items\":[" + DELIVERABLE + "]}";

    static final String MILESTONE_REQUEST = "{\"name\":\"Lancement dans les quatre bassins\",\"dueOn\":\"2023-09-30\"}";

    static final String MILESTONE = "{\"id\":\"" + MILESTONE_ID + "\",\"name\":\"Lancement dans les quatre bassins\","
            + "\"dueOn\":\"2023-09-30\",\"reachedOn\":\"2023-09-20\"}";

    static final String MILESTONES = "{\"items\":[" + MILESTONE + "]}";

    private static final String MEETING_ID = "01941f29-7c00-7000-8000-000000000335";

    static final String MEETING_REQUEST = "{\"meetingId\":\"" + MEETING_ID + "\"}";

    static final String MEETING = "{\"id\":\"" + MEETING_ID + "\",\"basinId\":\"" + BASIN_ID
            + "\",\"body\":\"Comité de pilotage du Littoral Nord\",\"title\":\"Lancement du plan\","
            + "\"day\":\"2023-09-20\",\"state\":\"HELD\"}";

    static final String MEETINGS = "{\"items\":[" + MEETING + "]}";

    static final String PROGRESS = """
            {"on":"2024-02-10","monthsElapsed":8,"months":18,"deliverables":8,\
            "byState":{"EXPECTED":7,"DELIVERED":0,"RETURNED":0,"ACCEPTED":1},\
            "late":[{"id":"01941f29-7c00-7000-8000-000000000620","name":"Diagnostic du bassin Littoral Nord",\
            "dueOn":"2024-02-01"}],"milestones":1,"milestonesReached":1,"milestonesLate":[]}""";

    static final String MONEY = """
            {"financingPlanId":"01941f29-7c00-7000-8000-000000000205","known":true,\
            "total":{"amount":"600000.00","currency":"EUR"},"secured":{"amount":"450000.00","currency":"EUR"},\
            "lacking":{"amount":"150000.00","currency":"EUR"},"called":{"amount":"0.00","currency":"EUR"},\
            "paid":{"amount":"0.00","currency":"EUR"},"shares":[{"funder":{"kind":"STATE","name":"État"},\
            "proposed":{"amount":"150000.00","currency":"EUR"},"state":"PROPOSED",\
            "promised":{"amount":"0.00","currency":"EUR"},"lacking":{"amount":"150000.00","currency":"EUR"},\
            "called":{"amount":"0.00","currency":"EUR"},"paid":{"amount":"0.00","currency":"EUR"}}],\
            "findings":""" + MISSING + "}";

    private MissionExamples() {}
}
