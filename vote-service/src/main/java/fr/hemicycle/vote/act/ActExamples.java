package fr.hemicycle.vote.act;

/** Examples of the API description, true to deliberation 2022-552 as far as its file goes. */
final class ActExamples {

    static final String ID = "01849933-8000-702a-b270-000000000001";
    static final String ANNEX_ID = "01849933-8000-7a77-8001-000000000001";
    static final String OTHER_ID = "01849933-8000-702a-b270-000000000002";

    private static final String PERSON = """
            {"givenName": "Jean-Claude", "familyName": "LEROY", "capacity": "Président du Conseil départemental"}""";

    static final String ACT = "{\"deliberationId\": \"" + ID + """
            ", "number": "2022-552", "decidedOn": "2022-12-13", "state": "IN_FORCE", "inForceOn": "2022-12-16",
             "conditions": [{"kind": "TRANSMITTED", "source": "CGCT L3131-1 I, L3131-2", "metOn": "2022-12-15"},
               {"kind": "PUBLISHED", "source": "CGCT L3131-1 III", "metOn": "2022-12-16"}],
             "missing": [],
             "subject": {"code": "7.6", "field": "Finances locales", "label": "Contributions budgétaires",
               "classification": "2017-04-19"},
             "documentSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "annexes": [{"id": "01849933-8000-7a77-8001-000000000001", "title": "Rapport du président", "bytes": 48213,
               "sha256": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"}],
             "steps": [{"kind": "TRANSMITTED", "on": "2022-12-15", "recordedAt": "2022-12-15T09:30:00Z",
               "details": {"actesIdentifier": "062-226200012-20221213-2022_552-DE", "elsewhere": "false"}}],
             "warnings": []}""";

    static final String ACTS = "{\"items\": [{\"deliberationId\": \"" + ID + """
            ", "number": "2022-552", "decidedOn": "2022-12-13", "state": "IN_FORCE", "inForceOn": "2022-12-16",
             "missing": []}]}""";

    static final String SIGNATURE = "{\"signedOn\": \"2022-12-14\", \"right\": \"PRESIDENT\", \"signatory\": " + PERSON
            + ", \"reach\": \"NEITHER\", \"subjectCode\": \"7.6\"}";
    static final String SUBJECT = """
            {"classifiedOn": "2022-12-14", "subjectCode": "7.6"}""";
    static final String TRANSMISSION = """
            {"elsewhereOn": "2022-12-15", "actesIdentifier": "062-226200012-20221213-2022_552-DE"}""";
    static final String ACKNOWLEDGEMENT = """
            {"receivedOn": "2022-12-15"}""";
    static final String ANOMALY = """
            {"kind": "ANOMALY", "on": "2022-12-15", "code": "004", "detail": "Le document n'a pas pu être lu"}""";
    static final String PUBLICATION =
            "{\"publishedOn\": \"2022-12-16\", \"url\": \"https://www.pasdecalais.fr/deliberations/2022-552.pdf\", \"author\": "
                    + PERSON + "}";
    static final String END_OF_PUBLICATION = """
            {"unpublishedOn": "2023-02-16"}""";
    static final String NOTIFICATION = """
            {"notifiedOn": "2022-12-16"}""";
    static final String CERTIFICATE = "{\"certifiedOn\": \"2022-12-19\", \"by\": " + PERSON + "}";
    static final String STATE_REQUEST = """
            {"kind": "DOCUMENTS_REQUESTED", "on": "2023-01-10", "reference": "DCL/2023/17"}""";
    static final String SUSPENSION = """
            {"on": "2023-02-20", "court": "Tribunal administratif de Lille", "reference": "2301234"}""";
    static final String ANNULMENT = """
            {"on": "2023-06-20", "court": "Tribunal administratif de Lille", "reference": "2300987", "whole": true}""";
    static final String WITHDRAWAL = "{\"byDeliberationId\": \"" + OTHER_ID + "\", \"ground\": \"ILLEGALITY\"}";
    static final String UNDOING = "{\"byDeliberationId\": \"" + OTHER_ID + "\"}";
    static final String INTAKE = """
            {"takenIn": 1, "notTaken": []}""";
    static final String CLASSIFICATION_REQUEST = """
            {"version": "2023-01-01", "provenance": "Préfecture du Pas-de-Calais, retour 7-2 du 3 janvier 2023",
             "csv": "7,Finances locales\\n7.6,Contributions budgétaires\\n7.6.1,Participations"}""";
    static final String CLASSIFICATION = """
            {"version": "2017-04-19", "provenance": "Nomenclature ACTES, niveaux 1 et 2 (STELA, S2LOW)",
             "subjects": [{"code": "7", "label": "Finances locales"}, {"code": "7.6", "label": "Contributions budgétaires"}]}""";

    private ActExamples() {}
}
