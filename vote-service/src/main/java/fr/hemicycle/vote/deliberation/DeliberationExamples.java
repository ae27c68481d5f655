package fr.hemicycle.vote.deliberation;

/** Examples of the API description, true to deliberation 2022-552. */
final class DeliberationExamples {

    static final String DELIBERATION_ID = "01849933-8000-702a-b270-a115da58f9e0";

    private static final String TEXT = """
            "sittingId": "01849933-8000-7558-93b7-0f8c6bbbb1d5",
             "reportId": "01849933-8000-7845-9183-1319e89c4d65",
             "title": "CONTRIBUTION AU FINANCEMENT D'UNE MISSION D'ASSISTANCE À MAÎTRISE D'OUVRAGE RÉGIONALE DANS LE CADRE LE L'ÉLABORATION DES FUTURS PLANS D'ACTION EN FAVEUR DE LA MOBILITÉ SOLIDAIRE (PAMS)",
             "visas": ["Vu le Code Général des Collectivités Territoriales et notamment ses articles L.3121-14, L.3121-14-1, L.3211-1 et L.3211-2 ;"],
             "articles": [
               {"number": 1, "text": "De valider le recours à une Assistance à Maîtrise d'Ouvrage (AMO)."},
               {"number": 2, "text": "De valider le co-financement de l'Assistance à Maîtrise d'Ouvrage visé à l'article 1, à hauteur de 60 000 €.",
                "effect": {"kind": "COMMIT_FUNDS", "expenseIds": ["01849933-8000-723b-8e50-4dd45960690a"]}},
               {"number": 3, "text": "La dépense visée à l'article 2 de la présente délibération serait imputée sur le budget départemental."}]""";

    /** Of another number than the real one, which is taken where the file has been played. */
    static final String REQUEST = "{\"number\": \"2022-553\", " + TEXT + "}";

    static final String DRAFTED = "{\"id\": \"" + DELIBERATION_ID + "\", \"number\": \"2022-552\", " + TEXT
            + ", \"state\": \"DRAFTED\", \"commitment\": {\"state\": \"NONE\"}}";

    static final String VOICES = """
            {"voices": [{"councillorId": "01849933-8000-7c01-8001-000000000001", "choice": "FOR"}]}""";

    static final String BALLOT_REQUEST = """
            {"method": "SHOW_OF_HANDS", "choiceOfAll": "FOR", "exceptions": []}""";

    static final String BALLOT = """
            {"id": "01850b13-fbf4-7001-8001-000000000001", "method": "SHOW_OF_HANDS", "outcome": "ADOPTED",
             "closedAt": "2022-12-13T10:42:17.204Z",
             "subject": {"kind": "WHOLE"},
             "tally": {"inOffice": 44, "votesFor": 43, "votesAgainst": 0, "abstentions": 0,
               "notTakingPart": 0, "absentWithoutProxy": 1},
             "groups": [{"group": "Groupe Rassemblement National",
               "tally": {"inOffice": 1, "votesFor": 0, "votesAgainst": 0, "abstentions": 0,
                 "notTakingPart": 0, "absentWithoutProxy": 1}}],
             "standings": [
               {"councillorId": "01849933-8000-7c01-8001-000000000001", "bucket": "FOR"},
               {"councillorId": "01849933-8000-7c01-8001-000000000032", "bucket": "FOR",
                "holderId": "01849933-8000-7c01-8001-000000000001"},
               {"councillorId": "01849933-8000-7c01-8001-000000000044", "bucket": "ABSENT_WITHOUT_PROXY"}],
             "steppedAside": [],
             "castingVote": false,
             "quorum": {"inOffice": 44, "present": 31, "represented": 12, "counted": 43,
               "base": "PRESENT_OR_REPRESENTED", "threshold": 23, "reached": true,
               "rule": {"code": "QUORUM_MUST_BE_REACHED", "source": "CGCT L3121-14-1",
                 "sentence": "Quorum : 43 membres comptés (31 présents, 12 représentés) pour un seuil de 23 sur 44 en exercice."}},
             "reasons": [
               {"code": "QUORUM_MUST_BE_REACHED", "source": "CGCT L3121-14-1",
                "sentence": "Quorum : 43 membres comptés (31 présents, 12 représentés) pour un seuil de 23 sur 44 en exercice."},
               {"code": "EVERY_MEMBER_MUST_STAND_IN_ONE_BUCKET", "source": "CGCT L3121-13",
                "sentence": "Membres à compter : 44 ; sans place : 0 ; en deux places : 0 ; inconnus : 0."},
               {"code": "MAJORITY_OF_VOTES_CAST_MUST_BE_FOR", "source": "CGCT L3121-14 al. 3",
                "sentence": "Suffrages exprimés : 43, dont 43 pour et 0 contre."}]}""";

    static final String ADOPTED = "{\"id\": \"" + DELIBERATION_ID + "\", \"number\": \"2022-552\", " + TEXT
            + ", \"state\": \"ADOPTED\", \"ballot\": " + BALLOT + """
            , "commitment": {"state": "COMMITTED", "commitmentId": "01849933-8000-76a1-b0fb-4be54511524b",
             "amount": {"amount": "60000.00", "currency": "EUR"},
             "lines": [{"operationCode": "C01-564H02", "amount": {"amount": "60000.00", "currency": "EUR"},
               "availableAfter": {"amount": "3253235.27", "currency": "EUR"}}]}}""";

    static final String DELIBERATIONS = "{\"items\": [" + ADOPTED + "]}";

    static final String BALLOTS = "{\"items\": [" + BALLOT + "]}";

    static final String AMENDMENT_REQUEST = """
            {"article": 1, "text": "De valider le recours à une Assistance à Maîtrise d'Ouvrage (AMO) unique.",
             "authorId": "01849933-8000-7c01-8001-000000000028"}""";

    static final String AMENDMENT = """
            {"number": 1, "article": 1,
             "text": "De valider le recours à une Assistance à Maîtrise d'Ouvrage (AMO) unique.",
             "authorId": "01849933-8000-7c01-8001-000000000028"}""";

    static final String CORRECTION_REQUEST = """
            {"motive": "Une abstention n'avait pas été relevée",
             "ballot": {"method": "SHOW_OF_HANDS", "choiceOfAll": "FOR",
               "exceptions": [{"councillorId": "01849933-8000-7c01-8001-000000000028", "choice": "ABSTENTION"}]}}""";

    private DeliberationExamples() {}
}
