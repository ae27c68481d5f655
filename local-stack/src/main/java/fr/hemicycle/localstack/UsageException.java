package fr.hemicycle.localstack;

/** The command line says something that nobody understands. The message is one line for a person. */
final class UsageException extends RuntimeException {

    UsageException(String message) {
        super(message);
    }
}
