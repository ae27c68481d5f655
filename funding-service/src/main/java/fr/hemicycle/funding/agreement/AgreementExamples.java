package fr.hemicycle.funding.agreement;

/** An agreement such as the one that the December 2022 act puts off, for the API's description. */
final class AgreementExamples {

    static final String ID = "01941f29-7c00-7000-8000-000000000520";

    static final String MODEL_ID = "01941f29-7c00-7000-8000-000000000521";

    static final String VOTE_ID = "01941f29-7c00-7000-8000-000000000522";

    static final String DRAFT = """
            {"modelId":"01941f29-7c00-7000-8000-000000000521","parties":[{"key":"departement","siren":"226200012",\
            "name":"Département du Pas-de-Calais"},{"key":"region","siren":"200053742",\
            "name":"Région Hauts-de-France"}],"from":"2023-05-01","until":"2027-12-31",\
            "commitments":[{"deliberationId":"01941f29-7c00-7000-8000-000000000103","article":2,"line":1}]}""";

    static final String AGREEMENT = """
            {"id":"01941f29-7c00-7000-8000-000000000520","owner":"226200012","state":"IN_FORCE","on":"2023-06-01",\
            "object":"Cofinancement de la mission d'assistance à maîtrise d'ouvrage (PAMS)",\
            "parties":[{"key":"departement","siren":"226200012","name":"Département du Pas-de-Calais",\
            "amount":{"amount":"60000.00","currency":"EUR"},"approvedBy":"2023-120","approvedOn":"2023-04-03",\
            "signedOn":"2023-05-15","signatory":"Jean-Claude LEROY","quality":"Président du conseil départemental"},\
            {"key":"region","siren":"200053742","name":"Région Hauts-de-France","amount":{"amount":"0.00",\
            "currency":"EUR"},"approvedBy":"2023.00577","approvedOn":"2023-03-30","signedOn":"2023-05-22",\
            "signatory":"Le président","quality":"Président du conseil régional"}],"clauses":[{"number":1,\
            "key":"objet","title":"Objet","text":"La présente convention fixe les modalités du cofinancement."},\
            {"number":2,"key":"paiement","title":"Paiement","text":"La participation est versée en une fois."}],\
            "from":"2023-05-01","until":"2027-12-31","schedule":[{"number":1,"party":"departement",\
            "amount":{"amount":"60000.00","currency":"EUR"},"condition":"Remise des livrables"}],\
            "inForceOn":"2023-05-22","textSha256":"0f343b0931126a20f133d67c2b018a3b5e1d1f0b2b3c5f0f7f2a4f6a0c1d2e3f",\
            "textVersion":1,"model":{"id":"01941f29-7c00-7000-8000-000000000521","version":1},\
            "commitments":[{"deliberationId":"01941f29-7c00-7000-8000-000000000103","article":2,"line":1}],\
            "amendments":[]}""";

    static final String APPROVE = """
            {"party":"200053742","textSha256":"0f343b0931126a20f133d67c2b018a3b5e1d1f0b2b3c5f0f7f2a4f6a0c1d2e3f",\
            "reference":"2023.00577","approvedOn":"2023-03-30"}""";

    static final String WITHDRAW = """
            {"party":"200053742","reference":"2023.00577","withdrawnOn":"2023-09-01",\
            "reason":"Annulation par le tribunal administratif"}""";

    static final String SIGN = """
            {"party":"200053742","signatory":"Le président","quality":"Président du conseil régional",\
            "signedOn":"2023-05-22"}""";

    static final String TERMINATE = """
            {"terminatedOn":"2024-07-01","reason":"Mission abandonnée"}""";

    static final String AMEND = """
            {"object":"Prolongation","clauses":[{"key":"paiement","title":"Paiement",\
            "text":"La participation est versée en deux fois."}],"until":"2028-12-31"}""";

    static final String FACT = """
            {"id":"01941f29-7c00-7000-8000-000000000523","kind":"APPROVED","party":"226200012","amendment":0,\
            "textSha256":"0f343b0931126a20f133d67c2b018a3b5e1d1f0b2b3c5f0f7f2a4f6a0c1d2e3f","reference":"2023-120",\
            "deliberationId":"01941f29-7c00-7000-8000-000000000522","on":"2023-04-03","toldBy":"vote 2023-120",\
            "recordedAt":"2023-04-03T10:42:17.209Z"}""";

    static final String DIFFERENCES = """
            {"agreementId":"01941f29-7c00-7000-8000-000000000520","modelId":"01941f29-7c00-7000-8000-000000000521",\
            "modelVersion":1,"currentModelVersion":1,"differences":[{"kind":"CHANGED",\
            "field":"clauses/paiement/text","model":"La participation est versée en une fois.",\
            "instance":"La participation est versée en deux fois."}]}""";

    static final String VOTE = """
            {"deliberationId":"01941f29-7c00-7000-8000-000000000522","deliberationNumber":"2023-120",\
            "outcome":"APPROVED","decidedAt":"2023-04-03T10:42:17.209Z","reasons":[]}""";

    static final String WRITE_MODEL = """
            {"name":"Convention type PAMS","sharedWith":["225900018","226200012"],\
            "object":"Cofinancement de la mission d'assistance à maîtrise d'ouvrage (PAMS)",\
            "parties":[{"key":"departement","amount":{"amount":"60000.00","currency":"EUR"}},{"key":"region",\
            "siren":"200053742","amount":{"amount":"0.00","currency":"EUR"}}],"clauses":[{"key":"objet",\
            "title":"Objet","text":"La présente convention fixe les modalités du cofinancement."},{"key":"paiement",\
            "title":"Paiement","text":"La participation est versée en une fois."}],"schedule":[{"number":1,\
            "party":"departement","amount":{"amount":"60000.00","currency":"EUR"},\
            "condition":"Remise des livrables"}]}""";

    static final String MODEL = """
            {"id":"01941f29-7c00-7000-8000-000000000521","owner":"200053742","name":"Convention type PAMS",\
            "sharedWith":["225900018","226200012"],"version":1,"currentVersion":1,\
            "object":"Cofinancement de la mission d'assistance à maîtrise d'ouvrage (PAMS)",\
            "parties":[{"key":"departement","amount":{"amount":"60000.00","currency":"EUR"}},{"key":"region",\
            "siren":"200053742","amount":{"amount":"0.00","currency":"EUR"}}],"clauses":[{"number":1,"key":"objet",\
            "title":"Objet","text":"La présente convention fixe les modalités du cofinancement."},{"number":2,\
            "key":"paiement","title":"Paiement","text":"La participation est versée en une fois."}],\
            "schedule":[{"number":1,"party":"departement","amount":{"amount":"60000.00","currency":"EUR"},\
            "condition":"Remise des livrables"}]}""";

    private AgreementExamples() {}
}
