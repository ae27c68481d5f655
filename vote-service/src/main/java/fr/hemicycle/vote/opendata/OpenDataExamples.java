package fr.hemicycle.vote.opendata;

/** Examples of the API description, true to the sitting of 13 December 2022. */
final class OpenDataExamples {

    static final String CSV = """
            COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,BUDGET_NOM,PREF_ID,PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL
            Département du Pas-de-Calais,22620001200012,2022-552,2022-12-13,7.6,finances locales/contributions budgétaires,CONTRIBUTION AU FINANCEMENT D'UNE MISSION,2022,Budget principal,PREF062,2022-12-15,44,43,43,0,0,https://www.pasdecalais.example/deliberations/2022-552.pdf
            """;

    static final String LEFT_OUT = """
            {"items": [{"deliberationId": "01849933-8000-702a-b270-a115da58f9e0", "number": "2022-552",
              "adoptedOn": "2022-12-13", "reasons": [{"code": "SUBJECT_CODE_MUST_BE_KNOWN",
                "source": "SCDL Délibérations 2.1.5, DELIB_MATIERE_CODE", "figures": {"number": "2022-552"}}]}]}""";

    private OpenDataExamples() {}
}
