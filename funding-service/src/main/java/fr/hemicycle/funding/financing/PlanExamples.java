package fr.hemicycle.funding.financing;

/** The plan of the December 2022 act, for the API's description. */
final class PlanExamples {

    static final String REQUEST = """
            {"subject":"Mission d'assistance à maîtrise d'ouvrage régionale pour l'élaboration des PAMS",\
            "total":{"amount":"600000.00","currency":"EUR"},"shares":[\
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
            {"id":"01941f29-7c00-7000-8000-000000000205",\
            "subject":"Mission d'assistance à maîtrise d'ouvrage régionale pour l'élaboration des PAMS",\
            "total":{"amount":"600000.00","currency":"EUR"},"secured":{"amount":"60000.00","currency":"EUR"},\
            "securedPercent":"10.00","securedShares":1,"totalShares":7,"state":"PARTIAL","shares":[\
            {"id":"01941f29-7c00-7000-8000-000000000206",\
            "funder":{"kind":"DEPARTMENT","name":"Département du Pas-de-Calais","siren":"226200012"},\
            "amount":{"amount":"60000.00","currency":"EUR"},"percent":"10.00","state":"SECURED",\
            "securedBy":{"kind":"COMMITMENT","reference":"2022-552","decidedOn":"2022-12-13"}}]}""";

    private PlanExamples() {}
}
