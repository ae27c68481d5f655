package fr.hemicycle.basin.meeting;

/** Examples of the API description: the bodies are those of the report, the meetings, days and words are invented. */
final class MeetingExamples {

    static final String ID = "01941f29-7c00-7000-8000-000000000335";

    static final String TASK_ID = "01941f29-7c00-7000-8000-000000000336";

    static final String BODY_ID = "01941f29-7c00-7000-8000-000000000331";

    static final String ORGANISATION_ID = "01941f29-7c00-7000-8000-000000000330";

    private static final String ORGANISATION =
            "{\"id\":\"" + ORGANISATION_ID + "\",\"name\":\"Département du Pas-de-Calais\"}";

    private static final String DOCUMENT = "{\"title\":\"Diagnostic du bassin\","
            + "\"url\":\"https://documents.example/diagnostic.pdf\","
            + "\"sha256\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"}";

    private static final String WHEN =
            "\"startsAt\":\"2023-09-20T12:00:00Z\",\"endsAt\":\"2023-09-20T14:00:00Z\",\"place\":\"Arras\"";

    static final String CONVENE_REQUEST = "{\"bodyId\":\"" + BODY_ID + "\",\"title\":\"Lancement du plan\"," + WHEN
            + ",\"convenedOn\":\"2023-09-01\",\"agenda\":[\"Axes du plan\",\"Calendrier\"]}";

    private static final String HEAD = "{\"id\":\"" + ID + "\",\"body\":{\"id\":\"" + BODY_ID
            + "\",\"kind\":\"STEERING_COMMITTEE\",\"name\":\"Comité de pilotage du Littoral Nord\"},"
            + "\"title\":\"Lancement du plan\"," + WHEN;

    static final String SUMMARY = HEAD + ",\"state\":\"HELD\"}";

    static final String SUMMARIES = "{\"items\":[" + SUMMARY + "]}";

    private static final String AGENDA = ",\"convenedOn\":\"2023-09-01\",\"agenda\":[{\"number\":1,"
            + "\"title\":\"Axes du plan\"},{\"number\":2,\"title\":\"Calendrier\"}],\"documents\":[";

    static final String CONVENED =
            HEAD + ",\"state\":\"CONVENED\"" + AGENDA + "],\"attendees\":[],\"decisions\":[],\"tasks\":[]}";

    static final String CANCELLED = HEAD + ",\"state\":\"CANCELLED\",\"cancelledFor\":\"Report à une date ultérieure\""
            + AGENDA + "],\"attendees\":[],\"decisions\":[],\"tasks\":[]}";

    private static final String ATTENDEES =
            ",\"attendees\":[{\"organisation\":" + ORGANISATION + ",\"role\":\"SIGNATORY\",\"presence\":\"PRESENT\"}]";

    static final String DECISION = "{\"id\":\"01941f29-7c00-7000-8000-000000000337\",\"agendaItem\":1,"
            + "\"kind\":\"DECISION\",\"proposal\":\"Retenir les quatre axes du plan\",\"mode\":\"CONSENSUS\","
            + "\"tally\":{\"members\":1,\"required\":1,\"present\":1,\"votesFor\":1,\"votesAgainst\":0,"
            + "\"abstentions\":0},\"outcome\":\"ADOPTED\",\"voices\":[{\"organisation\":" + ORGANISATION
            + ",\"choice\":\"FOR\"}]}";

    private static final String TASK = "\"title\":\"Recenser les solutions existantes\",";

    static final String TASK_REQUEST =
            "{" + TASK + "\"organisationId\":\"" + ORGANISATION_ID + "\",\"dueOn\":\"2023-12-01\"}";

    private static final String ASSIGNED =
            "{\"id\":\"" + TASK_ID + "\"," + TASK + "\"organisation\":" + ORGANISATION + ",\"dueOn\":\"2023-12-01\",";

    static final String TASK_OPEN = ASSIGNED + "\"late\":true}";

    static final String TASK_DONE = ASSIGNED + "\"doneOn\":\"2023-11-20\",\"late\":false}";

    static final String MEETING = HEAD + ",\"state\":\"HELD\"" + AGENDA + DOCUMENT + "]" + ATTENDEES
            + ",\"decisions\":[" + DECISION + "],\"minutes\":{\"text\":\"Les axes sont retenus.\","
            + "\"draftedOn\":\"2023-09-22\",\"approvedOn\":\"2023-10-04\"},\"tasks\":[" + TASK_DONE + "]}";

    static final String DOCUMENT_REQUEST = DOCUMENT;

    static final String CANCEL_REQUEST = "{\"motive\":\"Report à une date ultérieure\"}";

    static final String ATTENDANCE_REQUEST =
            "{\"attendees\":[{\"organisationId\":\"" + ORGANISATION_ID + "\",\"presence\":\"PRESENT\"}]}";

    static final String DECISION_REQUEST = "{\"agendaItem\":1,\"kind\":\"DECISION\","
            + "\"proposal\":\"Retenir les quatre axes du plan\",\"voices\":[{\"organisationId\":\"" + ORGANISATION_ID
            + "\",\"choice\":\"FOR\"}]}";

    static final String MINUTES_REQUEST = "{\"text\":\"Les axes sont retenus.\",\"draftedOn\":\"2023-09-22\"}";

    static final String APPROVAL_REQUEST = "{\"approvedOn\":\"2023-10-04\"}";

    static final String DONE_REQUEST = "{\"doneOn\":\"2023-11-20\"}";

    static final String CLASHES = "{\"items\":[{\"meeting\":" + SUMMARY + ",\"clashesWith\":[" + SUMMARY + "]}]}";

    static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Hémicycle//mobility-basin-service//FR
            BEGIN:VEVENT
            UID:01941f29-7c00-7000-8000-000000000335
            DTSTART:20230920T120000Z
            SUMMARY:Lancement du plan
            END:VEVENT
            END:VCALENDAR
            """;

    private MeetingExamples() {}
}
