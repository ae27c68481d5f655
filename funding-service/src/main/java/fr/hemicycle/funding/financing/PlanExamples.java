package fr.hemicycle.funding.financing;

/** The plan of the December 2022 act, for the API's description. */
final class PlanExamples {

    static final String REQUEST = """
            {"subject":"Mission d'assistance à maîtrise d'ouvrage régionale pour l'élaboration des PAMS",\
            "total":{"amount":"600000.00","currency":"EUR"},"lead":"200053742","shares":[\
            {"funder":{"kind":"STATE","name":"État"},"amount":{"amount":"150000.00","currency":"EUR"}},\
            {"funder":{"kind":"REGION","name":"Région Hauts-de-France","siren":"200053742"},\
            "amount":{"amount":"150000.00","currency":"EUR"}},\
            {"funder":{"kind":"DEPARTMENT","name":"Département du Nord","siren":"225900018"},\
            "amount":{"amount":"60000.00","currency":"EUR"}},\
            {"funder":{"kind":"DEPARTMENT","name":"Département du Pas-de-Calais","siren":"226200012"},\
            "amount":{"amount":"60000.00","currency":"EUR"}},\
            {"funder":{"kind":"DEPARTMENT","name":"Département de l'Aisne","siren":"220200026"},\
            "amount":{"amount":"60000.00","currency":"EUR"}},\
            {"funder":{"kind":"DEPARTMENT","name":"Département de la Somme","siren":"228000014"},\
            "amount":{"amount":"60000.00","currency":"EUR"}},\
            {"funder":{"kind":"DEPARTMENT","name":"Département de l'Oise","siren":"226000016"},\
            "amount":{"amount":"60000.00","currency":"EUR"}}]}""";

    static final String ANSWER = """
            {"id":"01941f29-7c00-7000-8000-000000000205","lead":"200053742",\
            "subject":"Mission d'assistance à maîtrise d'ouvrage régionale pour l'élaboration des PAMS",\
            "total":{"amount":"600000.00","currency":"EUR"},"secured":{"amount":"60000.00","currency":"EUR"},\
            "securedPercent":"10.00","lacking":{"amount":"540000.00","currency":"EUR"},\
            "excess":{"amount":"0.00","currency":"EUR"},"called":{"amount":"30000.00","currency":"EUR"},\
            "paid":{"amount":"0.00","currency":"EUR"},"securedShares":1,"totalShares":7,"state":"PARTIAL","life":"OPEN",\
            "shares":[{"id":"01941f29-7c00-7000-8000-000000000206",\
            "funder":{"kind":"DEPARTMENT","name":"Département du Pas-de-Calais","siren":"226200012"},\
            "amount":{"amount":"60000.00","currency":"EUR"},"percent":"10.00","state":"CALLED",\
            "secured":{"amount":"60000.00","currency":"EUR"},"called":{"amount":"30000.00","currency":"EUR"},\
            "paid":{"amount":"0.00","currency":"EUR"},\
            "securedBy":{"kind":"COMMITMENT","reference":"2022-552","decidedOn":"2022-12-13"},\
            "agreements":[],"findings":[]}]}""";

    static final String HISTORY = """
            {"id":"01941f29-7c00-7000-8000-000000000207","financingPlanId":"01941f29-7c00-7000-8000-000000000205",\
            "shareId":"01941f29-7c00-7000-8000-000000000206","funderSiren":"226200012",\
            "funder":"Département du Pas-de-Calais","door":"COMMITMENT","declarer":"226200012","toldBy":"vote 2022-552",\
            "stage":"COMMITTED","amount":{"amount":"60000.00","currency":"EUR"},"reference":"2022-552",\
            "decidedOn":"2022-12-13","outcome":"RECORDED","reasons":[],"recordedAt":"2022-12-13T10:42:17.209Z"}""";

    static final String CALL = """
            {"id":"01941f29-7c00-7000-8000-000000000208","shareId":"01941f29-7c00-7000-8000-000000000206",\
            "funder":"Département du Pas-de-Calais","reference":"AF-2023-01",\
            "amount":{"amount":"30000.00","currency":"EUR"},"calledOn":"2023-06-01"}""";

    static final String PAID_CALL = """
            {"id":"01941f29-7c00-7000-8000-000000000208","shareId":"01941f29-7c00-7000-8000-000000000206",\
            "funder":"Département du Pas-de-Calais","reference":"AF-2023-01",\
            "amount":{"amount":"30000.00","currency":"EUR"},"calledOn":"2023-06-01","paidOn":"2023-07-03"}""";

    private PlanExamples() {}
}
