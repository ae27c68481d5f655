package fr.hemicycle.platform.inbox;

/** Why an event can never be understood, as the header {@code dead-letter-code} of its dead letter says. */
public enum Unreadable {
    HEADER_MUST_BE_READABLE,
    TELLER_MUST_OWN_THE_TOPIC,
    VERSION_MUST_BE_KNOWN,
    DATA_MUST_BE_READABLE
}
