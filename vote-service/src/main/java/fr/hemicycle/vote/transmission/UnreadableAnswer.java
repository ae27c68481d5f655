package fr.hemicycle.vote.transmission;

/** A file that came back and says nothing that we can record. */
class UnreadableAnswer extends Exception {

    UnreadableAnswer(String message) {
        super(message);
    }

    UnreadableAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
