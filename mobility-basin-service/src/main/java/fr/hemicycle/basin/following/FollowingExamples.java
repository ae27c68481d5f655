package fr.hemicycle.basin.following;

/** For the API's description. What stands in it is made up. */
final class FollowingExamples {

    static final String PLAN_ID = "01941f29-7c00-7000-8000-000000000350";
    static final String BASIN_ID = "01941f29-7c00-7000-8000-000000000301";

    private static final String MONEY = """
            {"cost":{"amount":"120000.00","currency":"EUR"},"total":{"amount":"120000.00","currency":"EUR"},\
            "secured":{"amount":"60000.00","currency":"EUR"},"spent":{"amount":"30000.00","currency":"EUR"},\
            "funders":[{"name":"Département du Pas-de-Calais","siren":"226200012",\
            "planned":{"amount":"60000.00","currency":"EUR"},"share":{"amount":"60000.00","currency":"EUR"},\
            "secured":{"amount":"60000.00","currency":"EUR"},"spent":{"amount":"30000.00","currency":"EUR"}}],\
            "unheard":[]}""";

    private static final String FOLLOWED = """
            {"id":"01941f29-7c00-7000-8000-000000000350","name":"PAMS du bassin (exemple inventé)","stage":"IN_FORCE",\
            "version":1,"counts":{"planned":0,"running":1,"late":0,"done":0,"abandoned":0},\
            "actions":[{"action":"1.1","title":"Conseiller mobilité (exemple inventé)",\
            "lead":"Département du Pas-de-Calais","standing":"RUNNING","told":"RUNNING","startsOn":"2024-03-01",\
            "endsOn":"2026-12-31"}],\
            "indicators":[{"action":"1.1","indicator":"I1","name":"Personnes conseillées dans l'année",\
            "unit":"personnes","baseline":{"value":"0","on":"2024-01-01"},"target":{"value":"500","on":"2026-12-31"},\
            "last":{"value":"180","on":"2024-12-31"},"way":{"covered":"180","whole":"500","percent":"36.00"},\
            "pace":"ON_TRACK"}],"money":""" + MONEY + "}";

    private static final String MISSION = """
            {"id":"01941f29-7c00-7000-8000-000000000302","name":"Mission d'assistance à maîtrise d'ouvrage",\
            "standing":"STARTED","startsOn":"2023-06-01","endsOn":"2024-12-01",\
            "deliverables":{"EXPECTED":1,"DELIVERED":0,"RETURNED":0,"ACCEPTED":1},\
            "financingPlanId":"01941f29-7c00-7000-8000-000000000205"}""";

    private static final String REST = """
            "nextMeetings":[{"id":"01941f29-7c00-7000-8000-000000000335",\
            "bodyId":"01941f29-7c00-7000-8000-000000000331","body":"Comité de pilotage du Littoral Nord",\
            "title":"Axes du plan","startsAt":"2026-03-18T13:00:00Z","endsAt":"2026-03-18T15:00:00Z",\
            "place":"Saint-Omer"}],\
            "late":[{"kind":"REVIEW","planId":"01941f29-7c00-7000-8000-000000000350","reference":"2024",\
            "title":"PAMS du bassin (exemple inventé)","dueOn":"2024-12-31"},\
            {"kind":"TASK","reference":"01941f29-7c00-7000-8000-000000000336",\
            "title":"Recenser les solutions de mobilité","who":"Département du Pas-de-Calais","dueOn":"2025-06-01"}]}""";

    private static final String START = """
            {"on":"2026-01-15","basin":{"id":"01941f29-7c00-7000-8000-000000000301","name":"Littoral Nord"},""";

    static final String PLAN = START + "\"plan\":" + FOLLOWED + "," + REST;

    static final String BASIN =
            START + "\"money\":" + MONEY + ",\"plans\":[" + FOLLOWED + "],\"missions\":[" + MISSION + "]," + REST;

    static final String CHANGES = """
            {"items":[{"id":"018d3e00-52f7-74f9-b0b3-8faa7d2cb7d9","type":"fr.hemicycle.basin.ActionProgressed.v1",\
            "subject":"01941f29-7c00-7000-8000-000000000350","version":5,"occurredAt":"2024-03-05T09:12:08Z",\
            "data":{"planId":"01941f29-7c00-7000-8000-000000000350","action":"1.1","state":"RUNNING",\
            "on":"2024-03-04"}}],"next":"NDIuNw"}""";

    private FollowingExamples() {}
}
