package fr.hemicycle.vote.deliberation.domain;

import fr.hemicycle.vote.report.domain.SampleReport;
import fr.hemicycle.vote.sitting.domain.SampleSitting;
import java.util.List;
import java.util.UUID;

/** Deliberations for tests: 2022-552 of the file, valid until a test changes one thing. */
public record SampleDeliberation(List<Article> articles, DeliberationState state) {

    public static final UUID EXPENSE = SampleReport.reserved(1, "60000.00").id();

    public static SampleDeliberation ofTheFile() {
        return new SampleDeliberation(
                List.of(article(1), committing(2, EXPENSE), article(3)), DeliberationState.DRAFTED);
    }

    public SampleDeliberation withArticles(Article... others) {
        return new SampleDeliberation(List.of(others), state);
    }

    public SampleDeliberation inState(DeliberationState other) {
        return new SampleDeliberation(articles, other);
    }

    public Draft draft() {
        return new Draft("2022-552", "CONTRIBUTION AU FINANCEMENT", List.of("Vu le CGCT"), articles);
    }

    public Deliberation build() {
        return new Deliberation(
                new UUID(14, 552), SampleSitting.ofTheFile().unopened().id(), SampleReport.ID, draft(), state);
    }

    public static Article article(int number) {
        return new Article(number, "De valider", null);
    }

    public static Article committing(int number, UUID... expenses) {
        return new Article(number, "De valider le co-financement", new Effect.CommitFunds(List.of(expenses)));
    }
}
