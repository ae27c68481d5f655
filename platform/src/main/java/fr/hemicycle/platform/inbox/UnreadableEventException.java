package fr.hemicycle.platform.inbox;

/** The event can never be understood, however often it is tried: it is set aside. */
public final class UnreadableEventException extends Exception {

    public UnreadableEventException(String message) {
        super(message);
    }
}
