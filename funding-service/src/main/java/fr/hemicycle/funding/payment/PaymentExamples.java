package fr.hemicycle.funding.payment;

/** The 60 000 € of December 2022 on their way to the région, for the API's description. */
final class PaymentExamples {

    static final String OPERATION = "01941f29-7c00-7000-8000-000000000201";
    static final String LINE = "01941f29-7c00-7000-8000-000000000220";
    static final String LIQUIDATION_ID = "01941f29-7c00-7000-8000-000000000221";
    static final String ORDER_ID = "01941f29-7c00-7000-8000-000000000222";

    static final String YEAR = """
            {"year":2023,"opened":{"amount":"60000.00","currency":"EUR"},\
            "ordered":{"amount":"30000.00","currency":"EUR"},"paid":{"amount":"30000.00","currency":"EUR"},\
            "accrued":{"amount":"0.00","currency":"EUR"},"carriedOver":{"amount":"0.00","currency":"EUR"},\
            "lapsed":{"amount":"0.00","currency":"EUR"},"available":{"amount":"30000.00","currency":"EUR"}}""";

    static final String SCHEDULE = """
            {"lineId":"01941f29-7c00-7000-8000-000000000220","version":1,\
            "committed":{"amount":"60000.00","currency":"EUR"},"complete":true,"items":[\
            {"number":1,"kind":"ADVANCE","amount":{"amount":"30000.00","currency":"EUR"},\
            "condition":"Signature de la convention"},\
            {"number":2,"kind":"BALANCE","amount":{"amount":"30000.00","currency":"EUR"},"dueOn":"2024-12-01"}]}""";

    static final String SET_SCHEDULE = """
            {"items":[{"number":1,"kind":"ADVANCE","amount":{"amount":"30000.00","currency":"EUR"},\
            "condition":"Signature de la convention"},\
            {"number":2,"kind":"BALANCE","amount":{"amount":"30000.00","currency":"EUR"},"dueOn":"2024-12-01"}]}""";

    static final String LIQUIDATE = """
            {"amount":{"amount":"30000.00","currency":"EUR"},"serviceDoneOn":"2023-06-01","year":2023,"item":1,\
            "documents":[{"title":"Appel de fonds de la Région",\
            "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\
            "link":"https://documents.example.org/appel-2023-01.pdf"}]}""";

    static final String LIQUIDATION = """
            {"id":"01941f29-7c00-7000-8000-000000000221","lineId":"01941f29-7c00-7000-8000-000000000220",\
            "amount":{"amount":"30000.00","currency":"EUR"},"cancelled":{"amount":"0.00","currency":"EUR"},\
            "ordered":{"amount":"30000.00","currency":"EUR"},"left":{"amount":"0.00","currency":"EUR"},\
            "serviceDoneOn":"2023-06-01","year":2023,"item":1,"documents":[{"title":"Appel de fonds de la Région",\
            "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\
            "link":"https://documents.example.org/appel-2023-01.pdf"}],"recordedAt":"2023-06-02T09:00:00Z"}""";

    static final String ORDER = """
            {"amount":{"amount":"30000.00","currency":"EUR"},"year":2023,"orderedOn":"2023-06-15",\
            "beneficiary":{"name":"Région Hauts-de-France","siret":"20005374200017"}}""";

    static final String ORDERED = """
            {"id":"01941f29-7c00-7000-8000-000000000222","liquidationId":"01941f29-7c00-7000-8000-000000000221",\
            "lineId":"01941f29-7c00-7000-8000-000000000220","operationId":"01941f29-7c00-7000-8000-000000000201",\
            "amount":{"amount":"30000.00","currency":"EUR"},"year":2023,"orderedOn":"2023-06-15",\
            "beneficiary":{"name":"Région Hauts-de-France","siret":"20005374200017"},"state":"PAID","steps":[\
            {"kind":"PAYMENT","on":"2023-06-28","note":"VIR-4711","recordedAt":"2023-06-28T08:00:00Z"}],\
            "recordedAt":"2023-06-15T09:00:00Z"}""";

    static final String CLOSING = """
            {"year":2022,"carryOver":true,"closedAt":"2023-01-31T17:00:00Z","lines":[\
            {"operationId":"01941f29-7c00-7000-8000-000000000201","operationCode":"C01-564H02","appropriation":\
            {"year":2022,"opened":{"amount":"60000.00","currency":"EUR"},\
            "ordered":{"amount":"0.00","currency":"EUR"},"paid":{"amount":"0.00","currency":"EUR"},\
            "accrued":{"amount":"0.00","currency":"EUR"},"carriedOver":{"amount":"60000.00","currency":"EUR"},\
            "lapsed":{"amount":"0.00","currency":"EUR"},"available":{"amount":"0.00","currency":"EUR"}}}],\
            "moreLines":false,"total":{"year":2022,"opened":{"amount":"60000.00","currency":"EUR"},\
            "ordered":{"amount":"0.00","currency":"EUR"},"paid":{"amount":"0.00","currency":"EUR"},\
            "accrued":{"amount":"0.00","currency":"EUR"},"carriedOver":{"amount":"60000.00","currency":"EUR"},\
            "lapsed":{"amount":"0.00","currency":"EUR"},"available":{"amount":"0.00","currency":"EUR"}}}""";

    private PaymentExamples() {}
}
