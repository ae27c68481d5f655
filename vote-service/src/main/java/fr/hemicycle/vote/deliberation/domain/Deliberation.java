package fr.hemicycle.vote.deliberation.domain;

import static fr.hemicycle.vote.deliberation.domain.BallotRule.AMENDMENTS_MUST_BE_VOTED_FIRST;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.AMENDMENT_MUST_BE_VOTED_ONCE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.AMENDMENT_MUST_EXIST;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.ARTICLE_MUST_BE_VOTED_ONCE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.ARTICLE_MUST_EXIST;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.BALLOT_MUST_BE_TAKEN_ONCE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.EVERY_ARTICLE_MUST_BE_VOTED_BEFORE_THE_WHOLE;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A text that a body votes on at a sitting, on the strength of a report.
 *
 * @param text as it was drafted
 * @param amendments in the order of their numbers
 * @param articleOutcomes of the articles that were voted one by one, by number
 */
public record Deliberation(
        UUID id,
        UUID sittingId,
        UUID reportId,
        Draft text,
        DeliberationState state,
        List<Amendment> amendments,
        Map<Integer, Outcome> articleOutcomes) {

    public Deliberation {
        amendments = List.copyOf(amendments);
        articleOutcomes = Map.copyOf(articleOutcomes);
    }

    /** One that is voted as a whole and in its first wording. */
    public Deliberation(UUID id, UUID sittingId, UUID reportId, Draft text, DeliberationState state) {
        this(id, sittingId, reportId, text, state, List.of(), Map.of());
    }

    public Deliberation in(DeliberationState other) {
        return new Deliberation(id, sittingId, reportId, text, other, amendments, articleOutcomes);
    }

    /** The articles as they stand: in the wording of the adopted amendments, without those that were rejected. */
    public List<Article> articles() {
        return text.articles().stream()
                .filter(article -> articleOutcomes.get(article.number()) != Outcome.REJECTED)
                .map(this::amended)
                .toList();
    }

    /** The expenses that its articles commit, in the order of the articles. */
    public List<UUID> expenseIds() {
        return articles().stream()
                .flatMap(article -> article.expenseIds().stream())
                .toList();
    }

    /** Whether another amendment may be taken: not once its article, or all of it, was voted. */
    public List<Reason> closedTo(int article) {
        if (state != DeliberationState.DRAFTED) {
            return List.of(BALLOT_MUST_BE_TAKEN_ONCE.with("number", text.number(), "state", state));
        }
        if (!hasArticle(article)) {
            return List.of(ARTICLE_MUST_EXIST.with("article", article));
        }
        return articleOutcomes.containsKey(article)
                ? List.of(ARTICLE_MUST_BE_VOTED_ONCE.with("article", article))
                : List.of();
    }

    /** What must be voted before that subject, and whether it was voted already. */
    List<Reason> untimely(Subject subject) {
        return switch (subject) {
            case Subject.OfAmendment(int number) -> {
                List<Amendment> found = amendments.stream()
                        .filter(each -> each.number() == number)
                        .toList();
                yield found.isEmpty()
                        ? List.of(AMENDMENT_MUST_EXIST.with("amendment", number))
                        : found.getFirst().outcome() == null
                                ? List.of()
                                : List.of(AMENDMENT_MUST_BE_VOTED_ONCE.with("amendment", number));
            }
            case Subject.OfArticle(int number) ->
                Stream.of(
                                hasArticle(number) ? null : ARTICLE_MUST_EXIST.with("article", number),
                                articleOutcomes.containsKey(number)
                                        ? ARTICLE_MUST_BE_VOTED_ONCE.with("article", number)
                                        : null,
                                open(number) > 0
                                        ? AMENDMENTS_MUST_BE_VOTED_FIRST.with("amendments", open(number))
                                        : null)
                        .filter(Objects::nonNull)
                        .toList();
            case Subject.Whole() -> {
                long open = amendments.stream()
                        .filter(each -> each.outcome() == null)
                        .count();
                int left = text.articles().size() - articleOutcomes.size();
                yield Stream.of(
                                open > 0 ? AMENDMENTS_MUST_BE_VOTED_FIRST.with("amendments", open) : null,
                                !articleOutcomes.isEmpty() && left > 0
                                        ? EVERY_ARTICLE_MUST_BE_VOTED_BEFORE_THE_WHOLE.with("articles", left)
                                        : null)
                        .filter(Objects::nonNull)
                        .toList();
            }
        };
    }

    private long open(int article) {
        return amendments.stream()
                .filter(each -> each.article() == article && each.outcome() == null)
                .count();
    }

    private boolean hasArticle(int number) {
        return text.articles().stream().anyMatch(article -> article.number() == number);
    }

    private Article amended(Article article) {
        String wording = amendments.stream()
                .filter(each -> each.article() == article.number() && each.outcome() == Outcome.ADOPTED)
                .map(Amendment::text)
                .reduce(article.text(), (before, after) -> after);
        return new Article(article.number(), wording, article.effect());
    }
}
