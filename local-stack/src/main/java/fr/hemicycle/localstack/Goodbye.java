package fr.hemicycle.localstack;

/** How a process is asked to end. */
public enum Goodbye {
    /** Usual: finish what is in hand. */
    SIGTERM,
    /** To PostgreSQL, SIGTERM means "when the last client has gone", and this one means "now, and cleanly". */
    SIGINT
}
