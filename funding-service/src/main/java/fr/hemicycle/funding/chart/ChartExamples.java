package fr.hemicycle.funding.chart;

/** The M52 around the imputation of the December 2022 act, for the API's description. */
final class ChartExamples {

    static final String LOAD = """
            {"nomenclature":"M52","year":2022,"provenance":"Plan de comptes M52 (extrait)",\
            "accounts":[{"axis":"CHAPTER","code":"9356","label":"Revenu de solidarité active","section":"OPERATING"},\
            {"axis":"NATURE","code":"6568","label":"Autres participations"},\
            {"axis":"FUNCTION","code":"93564","label":"Insertion professionnelle","expenseChapter":"9356"}]}""";

    static final String CHART = """
            {"id":"01941f29-7c00-7000-8000-000000000501","nomenclature":"M52","year":2021,"carriedOverTo":[2022],\
            "provenance":"Plan de comptes officiel M52 2021",\
            "accounts":{"chapters":112,"natures":1706,"functions":378,"functionalCodes":121}}""";

    static final String CHART_WITH_IMPORTS = """
            {"id":"01941f29-7c00-7000-8000-000000000501","nomenclature":"M52","year":2021,"carriedOverTo":[2022],\
            "provenance":"Plan de comptes officiel M52 2021",\
            "accounts":{"chapters":112,"natures":1706,"functions":378,"functionalCodes":121},\
            "imports":[{"publisher":"État","reference":"Plan de comptes officiel M52 2021 (XML)",\
            "sha256":"0000000000000000000000000000000000000000000000000000000000000000",\
            "registered":2317,"changed":0,"unchanged":0,"importedAt":"2022-12-13T08:00:00Z"}]}""";

    static final String CSV = """
            axis;code;label;section;expenseChapter;revenueChapter
            CHAPTER;9344;RSA / Régularisation de RMI;OPERATING;;
            FUNCTION;93444;Insertion professionnelle;;9344;9344
            """;

    static final String JSON = """
            {"accounts":[{"axis":"CHAPTER","code":"9344","label":"RSA / Régularisation de RMI","section":"OPERATING"},\
            {"axis":"FUNCTION","code":"93444","label":"Insertion professionnelle","expenseChapter":"9344"}]}""";

    static final String REPORT = """
            {"dryRun":true,"lines":2,"registered":1,"changed":0,"unchanged":0,"refused":1,\
            "sha256":"0000000000000000000000000000000000000000000000000000000000000000",\
            "faults":[{"line":3,"field":"expenseChapter","code":"ACCOUNT_CHAPTER_MUST_BE_IN_THE_CHART",\
            "source":"CGCT D3311-6","detail":"Chapitre 9344 : il n'est ni dans ce fichier, ni dans la nomenclature."}]}""";

    static final String ACCOUNTS = """
            {"items":[{"axis":"FUNCTION","code":"93564","label":"Insertion professionnelle","section":"OPERATING",\
            "expenseChapter":"9356","revenueChapter":"9356"}]}""";

    private ChartExamples() {}
}
