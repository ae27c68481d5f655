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

    private CouncillorExamples() {}
}
