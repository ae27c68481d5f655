package fr.hemicycle.vote.simulation;

/** Examples of the API description: a small committee that is on no record, so that they work everywhere. */
final class SimulationExamples {

    static final String REQUEST = """
            {"body": {"kind": "STANDING_COMMITTEE", "members": [
               {"councillorId": "01849933-8000-7f01-8001-000000000001", "group": "Groupe A"},
               {"councillorId": "01849933-8000-7f01-8001-000000000002", "group": "Groupe A"},
               {"councillorId": "01849933-8000-7f01-8001-000000000003"}]},
             "heldOn": "2022-12-13",
             "presidentId": "01849933-8000-7f01-8001-000000000001",
             "secretaryId": "01849933-8000-7f01-8001-000000000002",
             "entries": [
               {"councillorId": "01849933-8000-7f01-8001-000000000001", "attendance": "PRESENT"},
               {"councillorId": "01849933-8000-7f01-8001-000000000002", "attendance": "PRESENT"},
               {"councillorId": "01849933-8000-7f01-8001-000000000003", "attendance": "EXCUSED"}],
             "proxies": [{"giverId": "01849933-8000-7f01-8001-000000000003",
                          "holderId": "01849933-8000-7f01-8001-000000000001"}],
             "number": "2022-552", "title": "CONTRIBUTION AU FINANCEMENT",
             "expenses": [{"operationCode": "C01-564H02",
               "imputation": {"nomenclature": "M52", "year": 2022, "nature": "6568", "function": "93564"},
               "amount": {"amount": "60000.00", "currency": "EUR"}}],
             "ballot": {"method": "SHOW_OF_HANDS", "choiceOfAll": "FOR",
               "exceptions": [{"councillorId": "01849933-8000-7f01-8001-000000000002", "choice": "ABSTENTION"}]}}""";

    private static final String QUORUM_RULE = """
            {"code": "QUORUM_MUST_BE_REACHED", "source": "CGCT L3121-14-1",
             "sentence": "Quorum : 3 membres comptés (2 présents, 1 représentés) pour un seuil de 2 sur 3 en exercice."}""";

    static final String ADOPTED = """
            {"outcome": "ADOPTED",
             "quorum": {"inOffice": 3, "present": 2, "represented": 1, "counted": 3,
               "base": "PRESENT_OR_REPRESENTED", "threshold": 2, "reached": true, "rule":""" + QUORUM_RULE + """
            },
             "tally": {"inOffice": 3, "votesFor": 2, "votesAgainst": 0, "abstentions": 1,
               "notTakingPart": 0, "absentWithoutProxy": 0},
             "groups": [{"group": "Groupe A", "tally": {"inOffice": 2, "votesFor": 1, "votesAgainst": 0,
               "abstentions": 1, "notTakingPart": 0, "absentWithoutProxy": 0}}],
             "standings": [{"councillorId": "01849933-8000-7f01-8001-000000000003", "bucket": "FOR",
               "holderId": "01849933-8000-7f01-8001-000000000001"}],
             "castingVote": false,
             "reasons": [""" + QUORUM_RULE + """
            ],
             "funding": "ANSWERED",
             "balances": [{"operationCode": "C01-564H02", "operationLabel": "Appui aux parcours intégrés 2021-2027",
               "authorisation": {"amount": "15680078.60", "currency": "EUR"},
               "available": {"amount": "3313235.27", "currency": "EUR"},
               "availableAfter": {"amount": "3253235.27", "currency": "EUR"}, "reasons": []}],
             "events": [{"topic": "deliberations.v1", "type": "fr.hemicycle.vote.VoteAdopted.v1",
               "subject": "01849933-8000-702a-b270-a115da58f9e0",
               "data": {"number": "2022-552", "title": "CONTRIBUTION AU FINANCEMENT", "adoptedOn": "2022-12-13"}}]}""";

    static final String REFUSED = """
            {"refusal": {"step": "BALLOT", "reasons": [{"code": "QUORUM_MUST_BE_REACHED", "source": "CGCT L3121-14",
               "sentence": "Quorum : 1 membres comptés (1 présents, 1 représentés) pour un seuil de 2 sur 3 en exercice."}]},
             "groups": [], "standings": [], "castingVote": false, "reasons": [], "funding": "SILENT", "balances": [],
             "events": []}""";

    private SimulationExamples() {}
}
