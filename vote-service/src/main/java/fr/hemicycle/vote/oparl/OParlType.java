package fr.hemicycle.vote.oparl;

import java.util.Locale;

/** The kinds of objects that have lists of their own, and the view that each is read from. */
enum OParlType {
    BODY("body", "Body", "oparl_body"),
    ORGANIZATION("organization", "Organization", "oparl_organization"),
    PERSON("person", "Person", "oparl_person"),
    MEMBERSHIP("membership", "Membership", "oparl_membership"),
    MEETING("meeting", "Meeting", "oparl_meeting"),
    AGENDA_ITEM("agendaItem", "AgendaItem", "oparl_item"),
    CONSULTATION("consultation", "Consultation", "oparl_item"),
    PAPER("paper", "Paper", "oparl_item"),
    FILE("file", "File", "oparl_item"),
    /** Nothing on record tells them: the lists are there, as the standard wants, and empty. */
    LOCATION("locationList", "Location", ""),
    LEGISLATIVE_TERM("legislativeTermList", "LegislativeTerm", "");

    private final String path;
    private final String schema;
    private final String view;

    OParlType(String path, String schema, String view) {
        this.path = path;
        this.schema = schema;
        this.view = view;
    }

    /** As it stands in a path, in any case. */
    static OParlType fromString(String path) {
        for (OParlType type : values()) {
            if (type.path.toLowerCase(Locale.ROOT).equals(path.toLowerCase(Locale.ROOT))) {
                return type;
            }
        }
        throw new IllegalArgumentException(path);
    }

    String path() {
        return path;
    }

    /** URL of the type. */
    String url() {
        return "https://schema.oparl.org/1.1/" + schema;
    }

    String view() {
        return view;
    }

    boolean isOnRecord() {
        return !view.isEmpty();
    }
}
