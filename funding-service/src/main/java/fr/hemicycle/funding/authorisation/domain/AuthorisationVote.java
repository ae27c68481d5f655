package fr.hemicycle.funding.authorisation.domain;

import static fr.hemicycle.funding.authorisation.domain.AuthorisationRule.AUTHORISATION_MAY_ONLY_BE_VOTED_BY_THE_PLENARY;
import static fr.hemicycle.funding.authorisation.domain.AuthorisationRule.AUTHORISATION_MUST_COVER_WHAT_IS_USED;
import static fr.hemicycle.funding.authorisation.domain.AuthorisationRule.CANCELLED_AUTHORISATION_MUST_BE_ZERO;
import static fr.hemicycle.funding.authorisation.domain.AuthorisationRule.OPERATION_MUST_BE_NAMED_ONCE;
import static fr.hemicycle.funding.authorisation.domain.AuthorisationRule.PAYMENT_APPROPRIATIONS_MUST_SUM_TO_THE_AUTHORISATION;
import static fr.hemicycle.funding.authorisation.domain.AuthorisationRule.PAYMENT_YEAR_MUST_APPEAR_ONCE;

import fr.hemicycle.funding.authorisation.domain.Authorisation.Act;
import fr.hemicycle.funding.authorisation.domain.Authorisation.Opened;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.NewOperation;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.operation.domain.OperationRule;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vote on authorisations.
 *
 * @param body kind of the body that took it, as vote-service tells it
 */
public record AuthorisationVote(
        UUID deliberationId, String number, LocalDate adoptedOn, String body, List<Authorisation> authorisations) {

    private static final String PLENARY = "PLENARY";

    public AuthorisationVote {
        authorisations = List.copyOf(authorisations);
    }

    /** All that it decides, or why nothing. */
    public sealed interface Decision {

        record Voted(List<Decided> authorisations) implements Decision {
            public Voted {
                authorisations = List.copyOf(authorisations);
            }
        }

        record Refused(List<Reason> reasons) implements Decision {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** One of its decisions, to be written. */
    public sealed interface Decided {

        Authorisation authorisation();

        record Opens(Authorisation authorisation, NewOperation operation) implements Decided {}

        record Sets(Authorisation authorisation, Operation operation, Balance after) implements Decided {}
    }

    /**
     * @param operations by code, locked
     * @param inTheirCharts the imputations of the operations that it opens, those that exist, with the sections that their
     *     charts give them
     */
    public Decision decide(
            Map<String, Operation> operations, Map<Imputation, Set<Section>> inTheirCharts, LocalDate today) {
        if (!body.equals(PLENARY)) {
            return new Decision.Refused(List.of(AUTHORISATION_MAY_ONLY_BE_VOTED_BY_THE_PLENARY.with("body", body)));
        }
        List<Decided> decided = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Authorisation each : authorisations) {
            if (!seen.add(each.operationCode())) {
                reasons.add(OPERATION_MUST_BE_NAMED_ONCE.with("operationCode", each.operationCode()));
                continue;
            }
            List<Reason> own = new ArrayList<>(objections(each));
            Operation operation = operations.get(each.operationCode());
            Opened opened = each.opened();
            if (each.act() == Act.VOTE && opened != null) {
                NewOperation wanted = opened.toOperation(each.operationCode(), each.amount(), adoptedOn);
                own.addAll(wanted.objections(
                        operation != null, Optional.ofNullable(inTheirCharts.get(opened.imputation())), today));
                decided.add(new Decided.Opens(each, wanted));
            } else {
                own.addAll(objections(each, operation));
                if (own.isEmpty() && operation != null) {
                    decided.add(new Decided.Sets(
                            each, operation, operation.balance().authorise(each.amount())));
                }
            }
            reasons.addAll(own);
        }
        return reasons.isEmpty() ? new Decision.Voted(decided) : new Decision.Refused(reasons);
    }

    /** On an operation that must exist; a first vote on one that an earlier system opened is a revision. */
    private static List<Reason> objections(Authorisation wanted, @Nullable Operation operation) {
        if (operation == null) {
            return List.of(OperationRule.OPERATION_MUST_EXIST.with("operationCode", wanted.operationCode()));
        }
        List<Reason> reasons = new ArrayList<>();
        if (wanted.act() == Act.VOTE) {
            reasons.add(OperationRule.OPERATION_CODE_MUST_BE_FREE.with("operationCode", wanted.operationCode()));
        }
        if (wanted.act() != Act.CANCEL && !wanted.amount().isPositive()) {
            reasons.add(OperationRule.AMOUNT_MUST_BE_POSITIVE.with("amount", wanted.amount()));
        }
        Money used = operation.balance().committed().plus(operation.balance().reserved());
        if (wanted.amount().compareTo(used) < 0) {
            reasons.add(AUTHORISATION_MUST_COVER_WHAT_IS_USED.with(
                    "operationCode", operation.code(), "used", used, "authorised", wanted.amount()));
        }
        return reasons;
    }

    private static List<Reason> objections(Authorisation wanted) {
        List<Reason> reasons = new ArrayList<>();
        if (wanted.act() == Act.CANCEL && wanted.amount().cents() != 0) {
            reasons.add(CANCELLED_AUTHORISATION_MUST_BE_ZERO.with(
                    "operationCode", wanted.operationCode(), "amount", wanted.amount()));
        }
        Set<Integer> years = new HashSet<>();
        wanted.payments().stream()
                .filter(payment -> !years.add(payment.year()))
                .findFirst()
                .ifPresent(payment -> reasons.add(PAYMENT_YEAR_MUST_APPEAR_ONCE.with(
                        "operationCode", wanted.operationCode(), "year", payment.year())));
        boolean negative =
                wanted.payments().stream().anyMatch(payment -> payment.amount().cents() < 0);
        if (negative || !wanted.paymentsSum().equals(wanted.amount())) {
            reasons.add(PAYMENT_APPROPRIATIONS_MUST_SUM_TO_THE_AUTHORISATION.with(
                    "operationCode",
                    wanted.operationCode(),
                    "sum",
                    wanted.paymentsSum(),
                    "authorised",
                    wanted.amount()));
        }
        return reasons;
    }
}
