package fr.hemicycle.basin.mission;

/** The mission of the December 2022 act, for the API's description. */
final class MissionExamples {

    private static final String LEAD = """
            "name":"Mission d'assistance à maîtrise d'ouvrage régionale pour l'élaboration des PAMS",\
            "lead":{"name":"Région Hauts-de-France","siren":"200053742"},\
            "objectives":["de repréciser aux partenaires les attendus d'un PAMS"],"durationMonths":18,\
            "financingPlanId":"01941f29-7c00-7000-8000-000000000205",""";

    private static final String KNOWN = """
            {"id":"01941f29-7c00-7000-8000-000000000302",\
            "basins":[{"id":"01941f29-7c00-7000-8000-000000000301","name":"Littoral Nord"}],""";

    static final String REQUEST = "{" + LEAD + "\"basinIds\":[\"01941f29-7c00-7000-8000-000000000301\"]}";

    static final String ANSWER = KNOWN + LEAD + """
            "state":"WAITING","financing":{"known":true,"securedShares":1,"totalShares":7,\
            "secured":{"amount":"60000.00","currency":"EUR"},"total":{"amount":"600000.00","currency":"EUR"},\
            "missing":[{"funder":{"kind":"STATE","name":"État"},"amount":{"amount":"150000.00","currency":"EUR"}}]}}""";

    static final String STARTED = KNOWN + LEAD + """
            "state":"STARTED","startsOn":"2023-06-01","endsOn":"2024-12-01",\
            "financing":{"known":true,"securedShares":7,"totalShares":7,\
            "secured":{"amount":"600000.00","currency":"EUR"},"total":{"amount":"600000.00","currency":"EUR"},\
            "missing":[]}}""";

    private MissionExamples() {}
}
