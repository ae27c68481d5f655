package fr.hemicycle.localstack;

/** How long a child process lives. */
public enum Life {
    /** It ends with the JVM that started it, however that JVM ends its work: for tests. */
    WITH_THIS_JVM,
    /** It goes on after the JVM that started it, and after the terminal: for the demo. */
    ON_ITS_OWN
}
