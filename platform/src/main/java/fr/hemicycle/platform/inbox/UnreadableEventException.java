package fr.hemicycle.platform.inbox;

/** The event can never be understood, however often it is tried: it is set aside. */
public final class UnreadableEventException extends Exception {

    private final Unreadable code;

    public UnreadableEventException(Unreadable code, String message) {
        super(message);
        this.code = code;
    }

    public Unreadable code() {
        return code;
    }
}
