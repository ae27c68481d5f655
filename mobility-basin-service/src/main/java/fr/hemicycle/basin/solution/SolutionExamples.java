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

    static final String END =
            "{\"lastDay\":\"2099-12-31\",\"reason\":\"Le service n'est plus financé (exemple inventé).\"}";

    static final String ENDED = START + ",\"lastDay\":\"2099-12-31\",\"usable\":true,\"end\":" + END + "}";

    static final String HISTORY = "{\"items\":[{\"terms\":" + TERMS + ",\"recordedAt\":\"2026-11-26T08:00:00Z\"}]}";

    static final String CSV = """
            name;kind;operator;publics;needsLicence;epcis;price;per;from
            Navette (exemple inventé);TRANSPORT_ON_DEMAND;Association (inventée);WITHOUT_LICENCE JOB_SEEKER;false;200033579;2.00;trajet;2026-01-01
            """;

    static final String REPORT = """
            {"dryRun":true,"lines":2,"begun":1,"changed":0,"ended":0,"unchanged":0,"refused":1,\
            "sha256":"0000000000000000000000000000000000000000000000000000000000000000",\
            "faults":[{"line":3,"column":"communes","code":"SOLUTION_PLACE_MUST_BE_ON_RECORD",\
            "source":"INSEE, code officiel géographique; BANATIC",\
            "detail":"62999 : ce code n'est pas enregistré entre 2026-01-01 et …."}]}""";

    private SolutionExamples() {}
}
