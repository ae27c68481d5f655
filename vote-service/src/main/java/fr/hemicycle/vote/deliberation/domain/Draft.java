package fr.hemicycle.vote.deliberation.domain;

import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.ARTICLES_MUST_BE_NUMBERED_FROM_ONE;
import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.AUTHORISATION_MAY_ONLY_BE_VOTED_BY_THE_PLENARY;
import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.DELIBERATION_NUMBER_MUST_BE_FREE;
import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.EFFECT_MUST_NAME_EXPENSES_OF_THE_REPORT;
import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.EXPENSE_MUST_NOT_BE_NAMED_TWICE;
import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.REPORT_MUST_GO_TO_THE_BODY_THAT_SITS;
import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.SITTING_MUST_NOT_PRECEDE_THE_DATE_OF_THE_REPORT;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.sitting.domain.Sitting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A text to be put to the vote: what it cites, what it decides, and what its articles do.
 *
 * @param majority the one that a particular article of law asks for, {@code null} for the usual one of the votes cast
 */
public record Draft(
        String number,
        String title,
        List<String> visas,
        List<Article> articles,
        @Nullable Majority majority) {

    public Draft {
        visas = List.copyOf(visas);
        articles = List.copyOf(articles);
    }

    /** One that needs the usual majority. */
    public Draft(String number, String title, List<String> visas, List<Article> articles) {
        this(number, title, visas, articles, null);
    }

    /** @param numberIsTaken whether another deliberation of the collectivity has its number */
    public DraftDecision register(UUID id, Sitting sitting, Report report, boolean numberIsTaken) {
        List<Reason> reasons = new ArrayList<>();
        if (numberIsTaken) {
            reasons.add(DELIBERATION_NUMBER_MUST_BE_FREE.with("number", number));
        }
        reasons.addAll(report.closed());
        reasons.addAll(misplaced(sitting, report));
        List<Integer> numbers = articles.stream().map(Article::number).toList();
        if (!numbers.equals(IntStream.rangeClosed(1, articles.size()).boxed().toList())) {
            reasons.add(ARTICLES_MUST_BE_NUMBERED_FROM_ONE.with("numbers", join(numbers)));
        }
        List<UUID> named = articles.stream()
                .flatMap(article -> article.expenseIds().stream())
                .toList();
        Set<UUID> own = report.expenses().stream().map(Expense::id).collect(Collectors.toUnmodifiableSet());
        List<UUID> foreign = named.stream().filter(each -> !own.contains(each)).toList();
        if (!foreign.isEmpty()) {
            reasons.add(EFFECT_MUST_NAME_EXPENSES_OF_THE_REPORT.with("expenses", join(foreign)));
        }
        Set<UUID> seen = new HashSet<>();
        List<UUID> twice = named.stream().filter(each -> !seen.add(each)).toList();
        if (!twice.isEmpty()) {
            reasons.add(EXPENSE_MUST_NOT_BE_NAMED_TWICE.with("expenses", join(twice)));
        }
        boolean authorises = articles.stream().anyMatch(each -> each.effect() instanceof Effect.VoteAuthorisation);
        if (authorises && sitting.body().kind() != BodyKind.PLENARY) {
            reasons.add(AUTHORISATION_MAY_ONLY_BE_VOTED_BY_THE_PLENARY.with(
                    "body", sitting.body().name()));
        }
        return reasons.isEmpty()
                ? new DraftDecision.Drafted(
                        new Deliberation(id, sitting.id(), report.id(), this, DeliberationState.DRAFTED))
                : new DraftDecision.Refused(reasons);
    }

    /** Whether the report is on the agenda of that sitting: of its body, on its day or put off to a later one. */
    static List<Reason> misplaced(Sitting sitting, Report report) {
        List<Reason> reasons = new ArrayList<>();
        if (!report.content().bodyId().equals(sitting.body().id())) {
            reasons.add(REPORT_MUST_GO_TO_THE_BODY_THAT_SITS.with(
                    "number", report.content().number(), "body", sitting.body().name()));
        }
        if (sitting.heldOn().isBefore(report.content().sittingDate())) {
            reasons.add(SITTING_MUST_NOT_PRECEDE_THE_DATE_OF_THE_REPORT.with(
                    "heldOn", sitting.heldOn(), "sittingDate", report.content().sittingDate()));
        }
        return reasons;
    }

    private static String join(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
