package fr.hemicycle.localstack;

import org.jspecify.annotations.Nullable;

/** Something on this machine keeps the stack from running. The message is one line that says what, for a person. */
public final class LocalStackException extends RuntimeException {

    public LocalStackException(String message) {
        super(message);
    }

    public LocalStackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
