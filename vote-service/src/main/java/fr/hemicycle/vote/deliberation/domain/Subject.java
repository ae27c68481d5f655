package fr.hemicycle.vote.deliberation.domain;

/** What a ballot is about. */
public sealed interface Subject {

    /** The deliberation as a whole: this one decides. */
    record Whole() implements Subject {}

    record OfArticle(int number) implements Subject {}

    record OfAmendment(int number) implements Subject {}

    Subject WHOLE = new Whole();
}
