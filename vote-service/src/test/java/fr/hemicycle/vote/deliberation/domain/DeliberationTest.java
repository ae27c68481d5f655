package fr.hemicycle.vote.deliberation.domain;

import static fr.hemicycle.vote.deliberation.domain.SampleDeliberation.article;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of three articles: 1 was adopted, 2 is open with an amendment that waits, 3 was rejected. */
class DeliberationTest {

    private static final Deliberation PLAIN = SampleDeliberation.ofTheFile()
            .withArticles(article(1), article(2), article(3))
            .build();
    private static final Amendment ADOPTED = new Amendment(1, 1, "De refuser", new UUID(1, 1), Outcome.ADOPTED);
    private static final Amendment WAITING = new Amendment(2, 2, "D'attendre", new UUID(1, 1), null);
    private static final Deliberation HALFWAY = new Deliberation(
            PLAIN.id(),
            PLAIN.sittingId(),
            PLAIN.reportId(),
            PLAIN.text(),
            DeliberationState.DRAFTED,
            List.of(ADOPTED, WAITING),
            Map.of(1, Outcome.ADOPTED, 3, Outcome.REJECTED));

    @Test
    void says_what_stands_after_amendments_and_articles() {
        assertThat(HALFWAY.articles()).extracting(Article::number).containsExactly(1, 2);
        assertThat(HALFWAY.articles()).extracting(Article::text).containsExactly("De refuser", "De valider");
        assertThat(HALFWAY.in(DeliberationState.ADOPTED).state()).isEqualTo(DeliberationState.ADOPTED);
        assertThat(HALFWAY.in(DeliberationState.ADOPTED).amendments()).isEqualTo(HALFWAY.amendments());
    }

    @Test
    void takes_an_amendment_until_its_article_or_all_is_voted() {
        assertThat(HALFWAY.closedTo(2)).isEmpty();
        assertThat(codes(HALFWAY.closedTo(1))).containsExactly("ARTICLE_MUST_BE_VOTED_ONCE");
        assertThat(codes(HALFWAY.closedTo(4))).containsExactly("ARTICLE_MUST_EXIST");
        assertThat(codes(HALFWAY.in(DeliberationState.ADOPTED).closedTo(2)))
                .containsExactly("BALLOT_MUST_BE_TAKEN_ONCE");
    }

    @Test
    void has_amendments_voted_before_their_article_and_articles_before_the_whole() {
        assertThat(HALFWAY.untimely(new Subject.OfAmendment(2))).isEmpty();
        assertThat(codes(HALFWAY.untimely(new Subject.OfAmendment(1)))).containsExactly("AMENDMENT_MUST_BE_VOTED_ONCE");
        assertThat(codes(HALFWAY.untimely(new Subject.OfAmendment(3)))).containsExactly("AMENDMENT_MUST_EXIST");
        assertThat(codes(HALFWAY.untimely(new Subject.OfArticle(2)))).containsExactly("AMENDMENTS_MUST_BE_VOTED_FIRST");
        assertThat(codes(HALFWAY.untimely(new Subject.OfArticle(3)))).containsExactly("ARTICLE_MUST_BE_VOTED_ONCE");
        assertThat(codes(HALFWAY.untimely(Subject.WHOLE)))
                .containsExactly("AMENDMENTS_MUST_BE_VOTED_FIRST", "EVERY_ARTICLE_MUST_BE_VOTED_BEFORE_THE_WHOLE");
        assertThat(PLAIN.untimely(Subject.WHOLE)).isEmpty();
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }
}
