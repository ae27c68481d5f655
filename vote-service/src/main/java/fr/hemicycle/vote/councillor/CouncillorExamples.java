package fr.hemicycle.vote.councillor;

/** Examples of the API description, true to the roll call of 13 December 2022. */
final class CouncillorExamples {

    static final String GROUP_REQUEST = """
            {"name": "Groupe d'exemple"}""";

    static final String GROUP = """
            {"id": "01849933-8000-7a01-8001-000000000001", "name": "Groupe Socialiste, Républicain et Citoyen"}""";

    static final String GROUPS = "{\"items\": [" + GROUP + "]}";

    static final String REQUEST = """
            {"councillors": [
              {"civility": "M", "givenName": "Jean-Claude", "familyName": "LEROY"},
              {"civility": "MME", "givenName": "Brigitte", "familyName": "PASSEBOSC"}]}""";

    static final String COUNCILLORS = """
            {"items": [
              {"id": "01849933-8000-7c01-8001-000000000001", "civility": "M",
               "givenName": "Jean-Claude", "familyName": "LEROY"},
              {"id": "01849933-8000-7c01-8001-000000000028", "civility": "MME",
               "givenName": "Brigitte", "familyName": "PASSEBOSC"}]}""";

    static final String GROUP_ID = "01849933-8000-7a01-8001-000000000001";
    static final String COUNCILLOR_ID = "01849933-8000-7c01-8001-000000000001";
    static final String MEMBERSHIP_ID = "01849933-8000-7a02-8001-000000000001";

    static final String JOIN = """
            {"members": [{"councillorId": "01849933-8000-7c01-8001-000000000045", "from": "2022-01-01"}]}""";

    static final String MEMBERSHIPS = """
            {"items": [{"id": "01849933-8000-7a02-8001-000000000001",
                        "councillorId": "01849933-8000-7c01-8001-000000000045", "from": "2022-01-01"}]}""";

    static final String LEAVE = """
            {"lastDay": "2023-05-31"}""";

    static final String MEMBERSHIP = """
            {"id": "01849933-8000-7a02-8001-000000000001",
             "councillorId": "01849933-8000-7c01-8001-000000000045", "from": "2022-01-01", "until": "2023-05-31"}""";

    static final String GROUP_MEMBERS = """
            {"items": [{"id": "01849933-8000-7a02-8001-000000000001",
                        "councillorId": "01849933-8000-7c01-8001-000000000045", "from": "2022-01-01",
                        "givenName": "Emmanuelle", "familyName": "LEVEUGLE"}]}""";

    static final String CONTACT = """
            {"email": "contact@example.org", "phone": "+33 3 00 00 00 00",
             "postalAddress": "Hôtel du département, 62000 Arras"}""";

    static final String CORRECT = """
            {"familyName": "LEROY-D'ARTOIS", "motive": "Extrait d'acte de mariage"}""";

    static final String CORRECTION = """
            {"id": "01849933-8000-7c02-8001-000000000001", "councillorId": "01849933-8000-7c01-8001-000000000001",
             "correctedAt": "2023-02-01T09:30:00Z", "correctedBy": "clerk", "motive": "Extrait d'acte de mariage",
             "before": {"civility": "M", "givenName": "Jean-Claude", "familyName": "LEROY"},
             "after": {"civility": "M", "givenName": "Jean-Claude", "familyName": "LEROY-D'ARTOIS"}}""";

    static final String CORRECTIONS = "{\"items\": [" + CORRECTION + "]}";

    private CouncillorExamples() {}
}
