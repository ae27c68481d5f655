package fr.hemicycle.vote.sitting;

/** Examples of the API description, true to the sitting of 13 December 2022. Who gave a proxy to whom is invented. */
final class SittingExamples {

    static final String SITTING_ID = "01849933-8000-7558-93b7-0f8c6bbbb1d5";

    static final String REQUEST = """
            {"bodyId": "01849933-8000-716e-b308-358c16320448", "heldOn": "2022-12-13"}""";

    static final String OPENED = """
            {"id": "01849933-8000-7558-93b7-0f8c6bbbb1d5", "bodyId": "01849933-8000-716e-b308-358c16320448",
             "heldOn": "2022-12-13", "notice": {"urgent": false}, "rollCall": [], "proxies": []}""";

    static final String ROLL_CALL_REQUEST = """
            {"presidentId": "01849933-8000-7c01-8001-000000000001",
             "secretaryId": "01849933-8000-7c01-8001-000000000028", "openedAt": "2022-12-13T09:04:00Z",
             "entries": [
               {"councillorId": "01849933-8000-7c01-8001-000000000001", "attendance": "PRESENT"},
               {"councillorId": "01849933-8000-7c01-8001-000000000028", "attendance": "PRESENT"},
               {"councillorId": "01849933-8000-7c01-8001-000000000032", "attendance": "EXCUSED"},
               {"councillorId": "01849933-8000-7c01-8001-000000000044", "attendance": "ABSENT"}]}""";

    static final String PROXIES_REQUEST = """
            {"proxies": [
              {"giverId": "01849933-8000-7c01-8001-000000000032",
               "holderId": "01849933-8000-7c01-8001-000000000001"}]}""";

    static final String SITTING = """
            {"id": "01849933-8000-7558-93b7-0f8c6bbbb1d5", "bodyId": "01849933-8000-716e-b308-358c16320448",
             "heldOn": "2022-12-13", "notice": {"urgent": false},
             "presidentId": "01849933-8000-7c01-8001-000000000001",
             "secretaryId": "01849933-8000-7c01-8001-000000000028",
             "rollCall": [
               {"councillorId": "01849933-8000-7c01-8001-000000000001", "givenName": "Jean-Claude",
                "familyName": "LEROY", "voting": true, "attendance": "PRESENT"},
               {"councillorId": "01849933-8000-7c01-8001-000000000032", "givenName": "Blandine",
                "familyName": "DRAIN", "voting": true, "attendance": "EXCUSED"}],
             "proxies": [
               {"id": "01849933-8000-7e01-8001-000000000001",
                "giverId": "01849933-8000-7c01-8001-000000000032",
                "holderId": "01849933-8000-7c01-8001-000000000001", "heard": true}],
             "room": {"presidentId": "01849933-8000-7c01-8001-000000000001",
               "presentIds": ["01849933-8000-7c01-8001-000000000001"],
               "suspended": false, "closedSession": false, "over": false},
             "quorum": {"inOffice": 44, "present": 31, "represented": 12, "counted": 43,
               "base": "PRESENT_OR_REPRESENTED", "threshold": 23, "reached": true,
               "rule": {"code": "QUORUM_MUST_BE_REACHED", "source": "CGCT L3121-14-1",
                 "sentence": "Quorum : 43 membres comptés (31 présents, 12 représentés) pour un seuil de 23 sur 44 en exercice."}}}""";

    static final String ENTRIES_REQUEST = """
            {"entries": [
              {"kind": "ARRIVAL", "at": "2023-01-16T10:05:00Z",
               "councillorId": "01849933-8000-7c01-8001-000000000032"},
              {"kind": "SUSPENSION", "at": "2023-01-16T10:30:00Z"},
              {"kind": "RESUMPTION", "at": "2023-01-16T10:45:00Z"}]}""";

    static final String TIMELINE = """
            {"sittingId": "01849933-8000-7558-93b7-0f8c6bbbb1d5",
             "moments": [
               {"kind": "ARRIVAL", "at": "2023-01-16T10:05:00Z",
                "councillorId": "01849933-8000-7c01-8001-000000000032",
                "quorum": {"inOffice": 44, "present": 32, "represented": 11, "counted": 43,
                  "base": "PRESENT_OR_REPRESENTED", "threshold": 23, "reached": true,
                  "rule": {"code": "QUORUM_MUST_BE_REACHED", "source": "CGCT L3121-14-1",
                    "sentence": "Quorum : 43 membres comptés (32 présents, 11 représentés) pour un seuil de 23 sur 44 en exercice."}}}]}""";

    static final String SITTINGS = "{\"items\": [" + SITTING + "]}";

    private SittingExamples() {}
}
