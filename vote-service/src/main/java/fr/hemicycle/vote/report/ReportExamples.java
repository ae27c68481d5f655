package fr.hemicycle.vote.report;

/** Examples of the API description, true to report n° 49 of 13 December 2022. */
final class ReportExamples {

    static final String REPORT_ID = "01849933-8000-7845-9183-1319e89c4d65";
    static final String EXPENSE_ID = "01849933-8000-723b-8e50-4dd45960690a";

    private static final String CONTENT = """
            "title": "CONTRIBUTION AU FINANCEMENT D'UNE MISSION D'ASSISTANCE À MAÎTRISE D'OUVRAGE RÉGIONALE DANS LE CADRE LE L'ÉLABORATION DES FUTURS PLANS D'ACTION EN FAVEUR DE LA MOBILITÉ SOLIDAIRE (PAMS)",
             "bodyId": "01849933-8000-716e-b308-358c16320448",
             "sittingDate": "2022-12-13",
             "scope": {"territories": "ALL", "cantons": "ALL", "intercommunalities": "ALL"},
             "sections": [
               {"heading": "3. Proposition", "text": "Il est proposé de répondre favorablement à la demande de la Région."}]""";

    private static final String COURSE = """
            , "currentVersion": 1,
             "history": [{"state": "OPEN", "sittingDate": "2022-12-13", "at": "2022-11-21T09:00:00Z", "author": "clerk-1"}]}""";

    /** Of another number than the real one, which is taken where the file has been played. */
    static final String REQUEST = "{\"number\": 50, " + CONTENT + "}";

    static final String EXPENSE_REQUEST = """
            {"operationCode": "C01-564H02",
             "imputation": {"nomenclature": "M52", "year": 2022, "nature": "6568", "function": "93564"},
             "amount": {"amount": "60000.00", "currency": "EUR"},
             "financingPlanId": "01849933-8000-7648-9f7d-6b960a019097"}""";

    static final String EXPENSE = """
            {"id": "01849933-8000-723b-8e50-4dd45960690a", "operationCode": "C01-564H02",
             "imputation": {"nomenclature": "M52", "year": 2022, "nature": "6568", "function": "93564"},
             "amount": {"amount": "60000.00", "currency": "EUR"},
             "financingPlanId": "01849933-8000-7648-9f7d-6b960a019097",
             "state": "RESERVED", "reservationId": "01849933-8000-79ef-877f-044e7a779c65",
             "budget": {"operationLabel": "Appui aux parcours intégrés 2021-2027",
               "authorisation": {"amount": "15680078.60", "currency": "EUR"},
               "available": {"amount": "3313235.27", "currency": "EUR"},
               "proposed": {"amount": "60000.00", "currency": "EUR"},
               "remaining": {"amount": "3253235.27", "currency": "EUR"}}}""";

    static final String PENDING_EXPENSE = """
            {"id": "01849933-8000-723b-8e50-4dd45960690a", "operationCode": "C01-564H02",
             "imputation": {"nomenclature": "M52", "year": 2022, "nature": "6568", "function": "93564"},
             "amount": {"amount": "60000.00", "currency": "EUR"},
             "state": "PENDING", "pendingReason": "FUNDING_SERVICE_MUST_ANSWER"}""";

    static final String OPINION_REQUEST = """
            {"commissionId": "01849933-8000-716e-b308-000000000001", "givenOn": "2022-11-28", "opinion": "FAVOURABLE"}""";

    static final String OPINION_WITH_VOTES_REQUEST = """
            {"commissionId": "01849933-8000-716e-b308-000000000001", "givenOn": "2022-11-28",
             "opinion": "FAVOURABLE_WITH_RESERVATIONS",
             "reservations": "Sous réserve de la signature de la convention par la Région",
             "votes": {"membersPresent": 9, "votesFor": 7, "votesAgainst": 0, "abstentions": 2, "notTakingPart": 0}}""";

    static final String OPINION = """
            {"id": "01849933-8000-7f01-8001-000000000001", "commissionId": "01849933-8000-716e-b308-000000000001",
             "commissionName": "1ère commission « Attractivité départementale et emploi »",
             "givenOn": "2022-11-28", "opinion": "FAVOURABLE"}""";

    static final String REGISTERED = "{\"id\": \"" + REPORT_ID + "\", \"number\": 49, " + CONTENT
            + ", \"state\": \"OPEN\", \"expenses\": [], \"opinions\": []" + COURSE;

    static final String REPORT = "{\"id\": \"" + REPORT_ID + "\", \"number\": 49, " + CONTENT
            + ", \"state\": \"OPEN\", \"expenses\": [" + EXPENSE + "], \"opinions\": [" + OPINION + "]" + COURSE;

    static final String REPORTS = "{\"items\": [" + REPORT + "]}";

    static final String WITHDRAWAL_REQUEST = """
            {"reason": "Le projet de convention de la Région n'est pas finalisé"}""";

    static final String WITHDRAWN = "{\"id\": \"" + REPORT_ID + "\", \"number\": 49, " + CONTENT
            + ", \"state\": \"WITHDRAWN\", \"expenses\": [" + EXPENSE + "], \"opinions\": []" + COURSE;

    static final String ADJOURNMENT_REQUEST = """
            {"motive": "Le projet de convention de la Région n'est pas finalisé", "sittingDate": "2023-01-16"}""";

    static final String ADJOURNED = """
            {"id": "01849933-8000-7845-9183-1319e89c4d65", "number": 49,
             "title": "CONTRIBUTION AU FINANCEMENT D'UNE MISSION", "bodyId": "01849933-8000-716e-b308-358c16320448",
             "sittingDate": "2023-01-16",
             "scope": {"territories": "ALL", "cantons": "ALL", "intercommunalities": "ALL"}, "sections": [],
             "state": "OPEN", "expenses": [], "opinions": [], "currentVersion": 2, "history": [
               {"state": "OPEN", "sittingDate": "2022-12-13", "at": "2022-11-21T09:00:00Z", "author": "clerk-1"},
               {"state": "ADJOURNED", "sittingDate": "2022-12-13", "at": "2022-12-13T10:20:00Z", "author": "clerk-1",
                "motive": "Le projet de convention de la Région n'est pas finalisé"},
               {"state": "OPEN", "sittingDate": "2023-01-16", "at": "2022-12-13T10:20:00Z", "author": "clerk-1"}]}""";

    static final String VERSION = "{\"version\": 1, \"author\": \"clerk-1\", \"at\": \"2022-11-21T09:00:00Z\","
            + " \"number\": 49, " + CONTENT + "}";

    static final String VERSIONS = "{\"items\": [" + VERSION + "]}";

    static final String CHANGE_REQUEST = """
            {"amount": {"amount": "55000.00", "currency": "EUR"}}""";

    static final String REMOVED_EXPENSE = """
            {"id": "01849933-8000-723b-8e50-4dd45960690a", "operationCode": "C01-564H02",
             "imputation": {"nomenclature": "M52", "year": 2022, "nature": "6568", "function": "93564"},
             "amount": {"amount": "60000.00", "currency": "EUR"},
             "state": "PENDING", "pendingReason": "FUNDING_SERVICE_MUST_ANSWER", "change": {"kind": "REMOVAL"},
             "reservationId": "01849933-8000-79ef-877f-044e7a779c65"}""";

    static final String CHANGING_EXPENSE = """
            {"id": "01849933-8000-723b-8e50-4dd45960690a", "operationCode": "C01-564H02",
             "imputation": {"nomenclature": "M52", "year": 2022, "nature": "6568", "function": "93564"},
             "amount": {"amount": "60000.00", "currency": "EUR"},
             "state": "PENDING", "pendingReason": "FUNDING_SERVICE_MUST_ANSWER",
             "change": {"kind": "AMOUNT", "amount": {"amount": "55000.00", "currency": "EUR"}},
             "reservationId": "01849933-8000-79ef-877f-044e7a779c65"}""";

    private ReportExamples() {}
}
