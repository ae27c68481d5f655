package fr.hemicycle.basin.solution;

/** A solution for the API's description. It is made up; commune and intercommunality are real ones. */
final class SolutionExamples {

    static final String ID = "01941f29-7c00-7000-8000-000000000360";

    private static final String WHAT_AND_WHERE = """
            {"name":"Navette à la demande d'Arras (exemple inventé)","kind":"TRANSPORT_ON_DEMAND",\
            "operator":{"name":"Association de mobilité (inventée)"},\
            "publics":["WITHOUT_LICENCE","JOB_SEEKER"],"needsLicence":false,\
            "perimeter":{"communes":[],"epcis":["200033579"],"basinIds":[]},\
            "conditions":"Réservation la veille avant 17 heures.",\
            "contact":{"address":"1 place de l'Exemple, 62000 Arras","phone":"03 00 00 00 00",\
            "web":"https://navette.example/"},"provenance":"Exemple inventé","actions":[],""";

    static final String TERMS = WHAT_AND_WHERE + """
            "price":{"amount":{"amount":"2.00","currency":"EUR"},"per":"trajet"},"from":"2026-01-01"}""";

    static final String CHANGE = WHAT_AND_WHERE + """
            "price":{"amount":{"amount":"2.50","currency":"EUR"},"per":"trajet"},"from":"2099-01-01"}""";

    private static final String START = "{\"id\":\"" + ID + "\",\"terms\":" + TERMS;

    static final String SOLUTION = START + ",\"usable\":true}";

    static final String CHANGED = "{\"id\":\"" + ID + "\",\"terms\":" + CHANGE + ",\"usable\":false}";

    static final String FOUND = "{\"items\":[" + START + """
            ,"usable":true,"matches":[{"kind":"INTERCOMMUNALITY","code":"200033579","name":"CU d'Arras"}]}]}""";

    static final String END = "{\"lastDay\":\"2099-12-31\",\"reason\":\"Le service n'est plus financé (exemple inventé).\"}";

    static final String ENDED =
            START + ",\"lastDay\":\"2099-12-31\",\"usable\":true,\"end\":" + END + "}";

    static final String HISTORY =
            "{\"items\":[{\"terms\":" + TERMS + ",\"recordedAt\":\"2026-11-26T08:00:00Z\"}]}";

    private SolutionExamples() {}
}
