package fr.hemicycle.vote.body;

/** Examples of the API description, true to the sitting of 13 December 2022. */
final class BodyExamples {

    static final String BODY_ID = "01849933-8000-716e-b308-358c16320448";

    static final String REQUEST = """
            {"kind": "PLENARY", "name": "Conseil départemental"}""";

    static final String BODY = """
            {"id": "01849933-8000-716e-b308-358c16320448", "kind": "STANDING_COMMITTEE",
             "name": "Commission permanente", "settings": {"proxyHolderMayBeOutsideTheBody": false, "secretBallotMayBeHeld": false}}""";

    static final String BODIES = "{\"items\": [" + BODY + "]}";

    static final String SETTINGS = """
            {"proxyHolderMayBeOutsideTheBody": false, "noticeDays": 8, "secretBallotMayBeHeld": false}""";

    static final String SEATS_REQUEST = """
            {"seats": [
              {"councillorId": "01849933-8000-7c01-8001-000000000001", "voting": true, "from": "2021-07-01"},
              {"councillorId": "01849933-8000-7c01-8001-000000000045", "voting": false, "from": "2021-07-01"}]}""";

    static final String SEATS_TAKEN = """
            {"items": [
              {"id": "01849933-8000-7d01-8001-000000000001",
               "councillorId": "01849933-8000-7c01-8001-000000000001", "voting": true, "from": "2021-07-01"},
              {"id": "01849933-8000-7d01-8001-000000000045",
               "councillorId": "01849933-8000-7c01-8001-000000000045", "voting": false, "from": "2021-07-01"}]}""";

    static final String SEATS = """
            {"items": [
              {"id": "01849933-8000-7d01-8001-000000000001",
               "councillorId": "01849933-8000-7c01-8001-000000000001", "voting": true, "from": "2021-07-01",
               "givenName": "Jean-Claude", "familyName": "LEROY",
               "office": {"id": "01849933-8000-7d02-8001-000000000001",
                          "councillorId": "01849933-8000-7c01-8001-000000000001",
                          "kind": "PRESIDENT", "from": "2021-07-01"}},
              {"id": "01849933-8000-7d01-8001-000000000045",
               "councillorId": "01849933-8000-7c01-8001-000000000045", "voting": false, "from": "2021-07-01",
               "givenName": "Emmanuelle", "familyName": "LEVEUGLE"}]}""";

    static final String SEAT_ID = "01849933-8000-7d01-8001-000000000044";

    static final String END_REQUEST = """
            {"lastDay": "2023-05-31",
             "successor": {"councillorId": "01849933-8000-7c01-8001-000000000045"}}""";

    static final String SEAT_ENDED = """
            {"items": [
              {"id": "01849933-8000-7d01-8001-000000000044", "councillorId": "01849933-8000-7c01-8001-000000000044",
               "voting": true, "from": "2021-07-01", "until": "2023-05-31"},
              {"id": "01849933-8000-7d01-8001-000000000048", "councillorId": "01849933-8000-7c01-8001-000000000045",
               "voting": true, "from": "2023-06-01"}]}""";

    static final String OFFICE_ID = "01849933-8000-7d02-8001-000000000001";

    static final String OFFICES_REQUEST = """
            {"offices": [
              {"councillorId": "01849933-8000-7c01-8001-000000000001", "kind": "PRESIDENT", "from": "2021-07-01"}]}""";

    static final String OFFICES = """
            {"items": [
              {"id": "01849933-8000-7d02-8001-000000000001",
               "councillorId": "01849933-8000-7c01-8001-000000000001", "kind": "PRESIDENT", "from": "2021-07-01"}]}""";

    static final String LAST_DAY = """
            {"lastDay": "2023-05-31"}""";

    static final String OFFICE = """
            {"id": "01849933-8000-7d02-8001-000000000001", "councillorId": "01849933-8000-7c01-8001-000000000001",
             "kind": "PRESIDENT", "from": "2021-07-01", "until": "2023-05-31"}""";

    private BodyExamples() {}
}
