package fr.hemicycle.platform.webhook.domain;

/** How one attempt ended. */
public enum DeliveryOutcome {
    /** Answered 2xx in time. */
    DELIVERED,
    /** Answered something else; redirects are not followed. */
    REFUSED,
    /** Answered 410: nothing more is wanted. */
    GONE,
    /** No answer within the time limit. */
    TOO_LATE,
    /** No connection, or one that broke. */
    NOT_CONNECTED,
    /** The name has no address. */
    NAME_UNKNOWN,
    /** All addresses of the name are private: no connection was tried. */
    TARGET_NOT_PUBLIC
}
