package fr.hemicycle.basin.meeting.domain;

import java.util.UUID;

/** What a member said to a proposal. */
public record Voice(UUID organisationId, Choice choice) {

    public enum Choice {
        FOR,
        AGAINST,
        ABSTENTION
    }
}
