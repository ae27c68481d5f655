package fr.hemicycle.vote.oparl;

/** Examples of the API description, true to the sitting of 13 December 2022. */
final class OParlExamples {

    static final String BODY_ID = "01849933-8000-716e-b308-358c16320448";
    static final String ITEM_ID = "01849933-8000-702a-b270-a115da58f9e0";

    private static final String ROOT = "https://hemicycle.example/oparl/v1";
    private static final String SCHEMA = "https://schema.oparl.org/1.1/";
    private static final String PAGE = "\"pagination\": {\"elementsPerPage\": 100}, \"links\": {\"self\": \"" + ROOT
            + "/bodies\", \"first\": \"" + ROOT + "/bodies\"}";

    static final String SYSTEM = "{\"id\": \"" + ROOT + "\", \"type\": \"" + SCHEMA + "System\", \"oparlVersion\": \""
            + SCHEMA + "\", \"name\": \"Hémicycle\", \"body\": \"" + ROOT + "/bodies\"}";

    static final String BODY = "{\"id\": \"" + ROOT + "/body/226200012\", \"type\": \"" + SCHEMA
            + "Body\", \"name\": \"Département du Pas-de-Calais\", \"agendaItem\": \"" + ROOT
            + "/body/226200012/agendaItem\"}";

    static final String BODIES = "{\"data\": [" + BODY + "], " + PAGE + "}";

    static final String ITEM = "{\"id\": \"" + ROOT + "/agendaItem/" + ITEM_ID + "\", \"type\": \"" + SCHEMA
            + "AgendaItem\", \"name\": \"CONTRIBUTION AU FINANCEMENT D'UNE MISSION\", \"result\": \"Adoptée\","
            + " \"hemicycle:vote\": {\"method\": \"SHOW_OF_HANDS\", \"outcome\": \"ADOPTED\", \"tally\": {\"inOffice\": 44,"
            + " \"votesFor\": 43, \"votesAgainst\": 0, \"abstentions\": 0, \"notTakingPart\": 0, \"absentWithoutProxy\": 1}}}";

    static final String ITEMS = "{\"data\": [" + ITEM + "], " + PAGE + "}";

    static final String MEETINGS =
            "{\"data\": [{\"id\": \"" + ROOT + "/meeting/01849933-8000-7558-93b7-0f8c6bbbb1d5\", \"type\": \"" + SCHEMA
                    + "Meeting\", \"name\": \"Commission permanente\"}], " + PAGE + "}";

    private OParlExamples() {}
}
