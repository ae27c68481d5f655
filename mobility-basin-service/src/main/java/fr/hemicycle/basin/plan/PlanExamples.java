package fr.hemicycle.basin.plan;

/** A plan for the API's description. The period is that of the real file; what the plan says is invented. */
final class PlanExamples {

    static final String ID = "01941f29-7c00-7000-8000-000000000350";

    static final String TEXT = """
            {"objectives":["Mieux partager l'information sur l'offre de mobilité"],\
            "signatories":[\
            {"kind":"STATE","name":"État","pilot":false},\
            {"kind":"REGION","name":"Région Hauts-de-France","siren":"200053742","insee":"32","pilot":true},\
            {"kind":"DEPARTMENT","name":"Département du Pas-de-Calais","siren":"226200012","insee":"62","pilot":true},\
            {"kind":"DEPARTMENT","name":"Département du Nord","siren":"225900018","insee":"59","pilot":true}],\
            "associatedBodies":[{"organisation":{"name":"Association d'insertion (exemple inventé)"},\
            "accompanies":["VULNERABLE","DISABLED","REDUCED_MOBILITY"]}],\
            "axes":[{"code":"1","title":"Information et accompagnement"}],\
            "actions":[{"code":"1.1","axis":"1","title":"Conseiller mobilité (exemple inventé)",\
            "description":"Un rendez-vous individuel de conseil, puis un accompagnement.",\
            "lead":{"name":"Département du Pas-de-Calais","siren":"226200012"},\
            "partners":[{"name":"Région Hauts-de-France","siren":"200053742"}],\
            "audiences":["VULNERABLE","DISABLED","REDUCED_MOBILITY","JOB_SEEKER","FAR_FROM_EMPLOYMENT","APPRENTICE"],\
            "provisions":["INDIVIDUAL_ADVICE","INDIVIDUAL_SUPPORT","EMPLOYMENT_SERVICE"],\
            "perimeter":{"epcis":[],"communes":["62041"]},\
            "startsOn":"2024-03-01","endsOn":"2026-12-31",\
            "cost":{"amount":"120000.00","currency":"EUR"},\
            "funders":[{"funder":{"name":"Département du Pas-de-Calais","siren":"226200012"},\
            "amount":{"amount":"60000.00","currency":"EUR"}}],\
            "indicators":[{"code":"I1","name":"Personnes conseillées dans l'année","unit":"personnes",\
            "baseline":{"value":"0","on":"2024-01-01"},"target":{"value":"500","on":"2026-12-31"}}]}]}""";

    static final String OPEN = """
            {"basinId":"01941f29-7c00-7000-8000-000000000301","name":"PAMS du bassin (exemple inventé)",\
            "firstYear":2024,"lastYear":2029,"text":""" + TEXT + "}";

    static final String PLAN = """
            {"id":"01941f29-7c00-7000-8000-000000000350","keptBy":"226200012",\
            "basin":{"id":"01941f29-7c00-7000-8000-000000000301","name":"Littoral Nord"},\
            "name":"PAMS du bassin (exemple inventé)","firstYear":2024,"lastYear":2029,"stage":"PROPOSED",\
            "until":"2029-12-31","reviewsDue":[],\
            "versions":[{"number":1,"stage":"PROPOSED","proposedOn":"2024-02-01",\
            "signatories":[{"kind":"REGION","name":"Région Hauts-de-France","siren":"200053742","pilot":true,"approval":"NONE"}],\
            "missing":[{"code":"PLAN_MUST_BE_CONSULTED_ON","source":"Rapport n° 49 du 13/12/2022, comité de bassin",\
            "sentence":"Le comité de bassin n'a pas encore été consulté sur la version 1."}]}]}""";

    private static final String STANDING = """
            {"number":1,"stage":"PROPOSED",\
            "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\
            "writtenAt":"2024-01-15T09:00:00Z","text":""";

    static final String VERSION = STANDING + TEXT + "}";

    static final String DIFFERENCES = """
            {"from":1,"to":2,"differences":[\
            {"field":"actions/1.1/cost","before":"120000.00","after":"150000.00"}]}""";

    static final String COMPLETENESS = """
            {"version":1,"complete":false,"points":[{"point":"REGION_PILOTS","met":true,\
            "source":"Code des transports L1215-3 al. 2","question":"La Région pilote-t-elle le plan ?"}]}""";

    static final String SAY = """
            {"version":1,"body":"TECHNICAL_COMMITTEE","saidOn":"2024-02-01","reference":"Relevé de décisions n° 3",\
            "document":"https://example.fr/releve-3.pdf"}""";

    static final String FOLLOW = "{\"decisionId\":\"01941f29-7c00-7000-8000-000000000337\"}";

    static final String APPROVE = """
            {"version":1,"signatory":"225900018","reference":"2024-112","approvedOn":"2024-06-17"}""";

    static final String WITHDRAW = """
            {"signatory":"225900018","reference":"2024-112","withdrawnOn":"2024-09-30","reason":"Délibération retirée"}""";

    static final String SIGN = """
            {"version":1,"signatory":"225900018","person":"Prénom Nom","quality":"Président du conseil départemental",\
            "signedOn":"2024-07-01"}""";

    static final String REVIEW = """
            {"year":2024,"reviewedOn":"2025-02-10","findings":"12 actions sur 15 engagées",\
            "document":"https://example.fr/bilan-2024.pdf"}""";

    static final String END = "{\"on\":\"2027-01-01\",\"reason\":\"Remplacé par un plan de plus grande échelle\"}";

    static final String MEASURE = """
            {"action":"1.1","indicator":"I1","on":"2024-12-31","value":"180","source":"Comptage de la plateforme"}""";

    static final String MEASURES = "{\"items\":[" + MEASURE + "]}";

    static final String PROGRESS = """
            {"state":"RUNNING","on":"2024-03-04","note":"Plateforme ouverte ; compte rendu du pilote (exemple inventé)"}""";

    static final String FACT = """
            {"id":"01941f29-7c00-7000-8000-000000000351","kind":"SAID","version":1,"body":"TECHNICAL_COMMITTEE",\
            "reference":"Relevé de décisions n° 3","document":"https://example.fr/releve-3.pdf","on":"2024-02-01",\
            "toldBy":"agent-42","recordedAt":"2024-02-02T10:00:00Z"}""";

    static final String DECLARATION = """
            {"id":"01941f29-7c00-7000-8000-000000000352","toldBy":"226200012",\
            "planId":"01941f29-7c00-7000-8000-000000000350","version":1,"stage":"ADOPTED","reference":"2024-201",\
            "deliberationId":"01941f29-7c00-7000-8000-000000000105","decidedOn":"2024-06-24","outcome":"RECORDED",\
            "reasons":[],"recordedAt":"2024-06-24T15:00:00Z"}""";

    private PlanExamples() {}
}
