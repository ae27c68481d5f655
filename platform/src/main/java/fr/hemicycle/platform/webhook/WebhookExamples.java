package fr.hemicycle.platform.webhook;

/** What the descriptions of the webhooks show. */
final class WebhookExamples {

    /** Stands for one that exists, see hemicycle.live-examples. */
    static final String ID = "01849933-8000-7b01-8001-000000000001";

    static final String WISH = """
            {"url": "https://partenaire.example/hemicycle", "description": "Journal de la région",
             "types": ["fr.hemicycle.vote.VoteAdopted.v1"], "collectivity": "226200012"}""";

    static final String NEW = """
            {"url": "https://partenaire.example/hemicycle", "description": "Journal de la région",
             "types": ["fr.hemicycle.vote.VoteAdopted.v1"], "collectivity": "226200012", "begin": "START"}""";

    static final String WEBHOOK = """
            {"id": "01849933-8000-7b01-8001-000000000001", "url": "https://partenaire.example/hemicycle",
             "description": "Journal de la région", "types": ["fr.hemicycle.vote.VoteAdopted.v1"],
             "collectivity": "226200012", "state": "ACTIVE", "stateSince": "2022-12-13T10:00:00Z",
             "position": "NDcxMS4wQHZvdGUtc2VydmljZQ", "pending": 0,
             "secrets": [{"id": "01849933-8000-7b02-8001-000000000001", "createdAt": "2022-12-13T10:00:00Z"}],
             "createdAt": "2022-12-13T10:00:00Z", "createdBy": "region-si"}""";

    static final String PAGE = "{\"items\": [" + WEBHOOK + "]}";

    static final String SECRET = """
            {"id": "01849933-8000-7b02-8001-000000000001", "createdAt": "2022-12-13T10:00:00Z",
             "secret": "whsec_aGVtaWN5Y2xlLWhlbWljeWNsZS1oZW1pY3ljbGU9PT0="}""";

    static final String CREATED = "{\"webhook\": " + WEBHOOK + ", \"secret\": " + SECRET + "}";

    static final String PAUSED = """
            {"id": "01849933-8000-7b01-8001-000000000001", "url": "https://partenaire.example/hemicycle",
             "description": "Journal de la région", "types": [], "state": "PAUSED", "reason": "RETRIES_USED_UP",
             "stateSince": "2022-12-14T10:12:00Z", "position": "NDcxMS4wQHZvdGUtc2VydmljZQ", "pending": 12,
             "secrets": [{"id": "01849933-8000-7b02-8001-000000000001", "createdAt": "2022-12-13T10:00:00Z"}],
             "createdAt": "2022-12-13T10:00:00Z", "createdBy": "region-si"}""";

    static final String DELIVERIES = """
            {"items": [{"id": "01849933-8000-7b03-8001-000000000001", "eventId": "01849933-8000-7f01-8001-000000000001",
             "type": "fr.hemicycle.vote.VoteAdopted.v1", "attempt": 2, "at": "2022-12-13T10:00:06Z",
             "outcome": "REFUSED", "status": 503, "sentence": "Le récepteur a répondu 503.", "durationMs": 41}]}""";

    static final String PING = """
            {"eventId": "01849933-8000-7f02-8001-000000000001", "type": "fr.hemicycle.webhook.Ping.v1",
             "at": "2022-12-13T10:00:06Z", "outcome": "DELIVERED", "status": 204,
             "sentence": "Le récepteur a répondu 204 : livré.", "durationMs": 41}""";

    static final String PING_NOT_CONNECTED = """
            {"eventId": "01849933-8000-7f02-8001-000000000001", "type": "fr.hemicycle.webhook.Ping.v1",
             "at": "2022-12-13T10:00:06Z", "outcome": "NOT_CONNECTED",
             "sentence": "Personne n'écoute à ce port : la connexion a été refusée.", "durationMs": 12}""";

    private WebhookExamples() {}
}
