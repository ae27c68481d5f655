package fr.hemicycle.platform.inbox;

/**
 * What an event of one type does here.
 *
 * @param type CloudEvents type with its major version
 * @param shape the record that its data is read into; properties it does not name are ignored
 */
public record Effect<T extends Record>(String type, Class<T> shape, Action<T> action) {

    /** Runs in the transaction that also records the event's id. */
    @FunctionalInterface
    public interface Action<T> {
        void on(ReceivedEvent event, T data);
    }

    public static <T extends Record> Effect<T> of(String type, Class<T> shape, Action<T> action) {
        return new Effect<>(type, shape, action);
    }

    /** Whether {@code other} is this type in another major version. */
    boolean isOtherVersionOf(String other) {
        return !type.equals(other) && name(type).equals(name(other));
    }

    private static String name(String type) {
        int version = type.lastIndexOf(".v");
        return version < 0 ? type : type.substring(0, version);
    }
}
