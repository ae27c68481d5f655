package fr.hemicycle.basin.territory;

/** Arras and its intercommunality, for the API's description. The merger is made up. */
final class TerritoryExamples {

    static final String COMMUNE = """
            {"insee":"62041","siren":"216200410","name":"Arras","population":43496,\
            "department":{"insee":"62","name":"Pas-de-Calais"},"region":{"insee":"32","name":"Hauts-de-France"},\
            "intercommunality":{"siren":"200033579","name":"CU d'Arras"},"validFrom":"2026-01-01"}""";
    static final String COMMUNES = "{\"items\":[" + COMMUNE + "]}";

    static final String INTERCOMMUNALITY = """
            {"siren":"200033579","name":"CU d'Arras","category":"CU",\
            "mobilityAuthority":{"kind":"ITSELF","source":"Code des transports L1231-1"},\
            "population":111820,"communes":46,\
            "departments":[{"insee":"62","name":"Pas-de-Calais","communes":46,"population":111820}],\
            "validFrom":"2026-01-01"}""";
    static final String INTERCOMMUNALITIES = "{\"items\":[" + INTERCOMMUNALITY + "]}";

    static final String DEPARTMENTS = """
            {"items":[{"insee":"62","siren":"226200012","name":"Pas-de-Calais",\
            "region":{"insee":"32","name":"Hauts-de-France"},"communes":887,"validFrom":"2026-01-01"}]}""";
    static final String REGIONS = """
            {"items":[{"insee":"32","siren":"200053742","name":"Hauts-de-France","validFrom":"2026-01-01"}]}""";
    static final String PERIODS = """
            {"items":[{"validFrom":"2026-01-01","name":"Arras","siren":"216200410","population":43496,"department":"62",\
            "intercommunality":"200033579","begunBy":"Etalab, INSEE, BANATIC : vintage 2026"}]}""";

    static final String CSV = """
            unit;code;from;change;siren;name;population;department;intercommunality;successors
            COMMUNE;62041;2027-01-01;;216200410;Arras-Achicourt (exemple);50000;62;200033579;
            COMMUNE;62004;2027-01-01;ENDS;;;;;;62041
            """;

    static final String REPORT = """
            {"dryRun":true,"lines":2,"begun":0,"changed":1,"ended":0,"unchanged":0,"refused":1,\
            "sha256":"0000000000000000000000000000000000000000000000000000000000000000",\
            "faults":[{"line":3,"column":"successors","code":"AREA_MUST_BE_ON_RECORD",\
            "source":"INSEE, code officiel géographique",\
            "detail":"COMMUNE 62999 : ce code n'est pas enregistré au 2027-01-01."}]}""";

    static final String IMPORTS = """
            {"items":[{"id":"01941f29-7c00-7000-8000-000000000311","publisher":"Etalab, INSEE, BANATIC",\
            "reference":"vintage 2026",\
            "sha256":"0000000000000000000000000000000000000000000000000000000000000000",\
            "begun":3931,"changed":0,"ended":0,"unchanged":0,"importedAt":"2026-11-26T08:00:00Z"}]}""";

    private TerritoryExamples() {}
}
