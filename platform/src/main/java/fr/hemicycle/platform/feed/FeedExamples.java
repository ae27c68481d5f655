package fr.hemicycle.platform.feed;

/** What the descriptions of the doors show. */
final class FeedExamples {

    static final String POSITION = "NDcxMS4wQHZvdGUtc2VydmljZQ";

    static final String EVENT = """
            {"specversion": "1.0", "id": "01849933-8000-7f01-8001-000000000001", "source": "/vote-service/226200012",
             "type": "fr.hemicycle.vote.ReportWithdrawn.v1", "time": "2022-12-13T10:00:00Z",
             "subject": "01849933-8000-7845-9183-1319e89c4d65",
             "dataschema": "https://hemicycle.example/contracts/ReportWithdrawn.v1.schema.json",
             "datacontenttype": "application/json", "collectivity": "226200012", "aggregateversion": 1,
             "position": "NDcxMS4wQHZvdGUtc2VydmljZQ",
             "data": {"reportId": "01849933-8000-7845-9183-1319e89c4d65", "reason": "Reporté"}}""";

    static final String BATCH = "[" + EVENT + "]";

    static final String STREAM = """
            retry: 1000

            id: NDcxMS4wQHZvdGUtc2VydmljZQ
            event: fr.hemicycle.vote.ReportWithdrawn.v1
            data: {"specversion":"1.0","id":"01849933-8000-7f01-8001-000000000001","data":{}}

            : heartbeat
            id: NDcxMi4wQHZvdGUtc2VydmljZQ

            """;

    static final String GONE = """
            {"type": "https://hemicycle.example/problems/POSITION_MUST_BE_KNOWN",
             "title": "La position doit être connue", "status": 410,
             "detail": "Ce service n'a pas donné cette position.", "instance": "/v1/events",
             "code": "POSITION_MUST_BE_KNOWN", "errors": [{"code": "POSITION_MUST_BE_KNOWN"}]}""";

    private FeedExamples() {}
}
