package fr.hemicycle.vote.report;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.money.Amount;
import fr.hemicycle.vote.money.Money;
import fr.hemicycle.vote.report.FundingClient.AdjustRequest;
import fr.hemicycle.vote.report.FundingClient.BrokenRule;
import fr.hemicycle.vote.report.FundingClient.ProblemAnswer;
import fr.hemicycle.vote.report.FundingClient.ReleaseRequest;
import fr.hemicycle.vote.report.FundingClient.ReservationAnswer;
import fr.hemicycle.vote.report.FundingClient.ReservationPage;
import fr.hemicycle.vote.report.FundingClient.ReserveRequest;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.Expense.Change;
import fr.hemicycle.vote.report.domain.FundingRule;
import fr.hemicycle.vote.report.domain.Reservation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks funding-service for credits. Never called inside a transaction: no row is locked while another service thinks. */
@ApplicationScoped
class Funding {

    private static final Logger LOG = Logger.getLogger(Funding.class);
    private static final String STILL_BUSY = "SAME_REQUEST_MUST_BE_FINISHED";
    private static final int PAGE_SIZE = 200;
    private static final int CONFLICT = 409;

    /** Always the same words: they are part of what makes a repeat the same request. */
    private static final String REMOVED = "Dépense retirée du rapport";

    private final FundingClient client;

    Funding(@RestClient FundingClient client) {
        this.client = client;
    }

    /**
     * The key of the request is the expense: however often it is asked, its credits are reserved once. A refusal is looked
     * into, since it may be that of a second request for credits that are held already.
     */
    FundingAnswer reserve(String authorization, UUID reportId, Expense expense) {
        ReserveRequest request = new ReserveRequest(
                expense.operationCode(),
                expense.imputation(),
                Amount.of(expense.amount()),
                reportId,
                expense.id(),
                expense.financingPlanId());
        FundingAnswer answer = ask(
                () -> client.reserve(authorization, expense.id().toString(), request),
                success -> new FundingAnswer.Reserved(
                        success.readEntity(ReservationAnswer.class).toDomain()));
        return answer instanceof FundingAnswer.Refused refusal ? heldOr(refusal, authorization, expense) : answer;
    }

    /**
     * Asks for what is to become of a reservation. Only a conflict is an answer: funding-service keeps what it decided, so
     * that the same change finds the same answer for ever. Any other refusal is about the request, not the change.
     */
    FundingAnswer change(String authorization, Reservation reservation, Change change) {
        String key = change.id().toString();
        FundingAnswer answer = switch (change) {
            case Change.OfAmount(UUID id, Money amount) ->
                ask(
                        () -> client.adjust(
                                authorization, key, reservation.id(), new AdjustRequest(id, Amount.of(amount))),
                        success -> new FundingAnswer.Reserved(
                                success.readEntity(ReservationAnswer.class).toDomain()));
            case Change.Removal _ ->
                ask(
                        () -> client.release(authorization, key, reservation.id(), new ReleaseRequest(REMOVED)),
                        success -> new FundingAnswer.Released());
        };
        return switch (answer) {
            case FundingAnswer.Refused refused when refused.status() != CONFLICT -> new FundingAnswer.Silent();
            case FundingAnswer.Refused refused
            when change instanceof Change.Removal && isReleased(refused) -> new FundingAnswer.Released();
            default -> answer;
        };
    }

    /** Another caller's try released it, without our hearing of it. */
    private static boolean isReleased(FundingAnswer.Refused refused) {
        Reason reason = refused.reasons().getFirst();
        return reason.code().equals(FundingRule.RESERVATION_MUST_BE_HELD.name())
                && "RELEASED".equals(reason.figures().get("state"));
    }

    /**
     * Looks for credits that another try reserved without our hearing of it: asked by another caller, it is another
     * request to funding-service, which refuses a second reservation for the same expense. Until that is known, the refusal
     * is not.
     *
     * @param refusal what it answered this time; stays the answer when nothing is held
     */
    private FundingAnswer heldOr(FundingAnswer.Refused refusal, String authorization, Expense expense) {
        String cursor = null;
        do {
            Optional<ReservationPage> page = read(authorization, expense, cursor);
            if (page.isEmpty()) {
                return new FundingAnswer.Silent();
            }
            for (ReservationAnswer each : page.get().items()) {
                if (each.isHeldFor(expense.id())) {
                    return new FundingAnswer.Reserved(each.toDomain());
                }
            }
            cursor = page.get().next();
        } while (cursor != null);
        return refusal;
    }

    private Optional<ReservationPage> read(String authorization, Expense expense, @Nullable String cursor) {
        try (Response answer = client.list(authorization, expense.operationCode(), PAGE_SIZE, cursor)) {
            return pageIn(answer);
        } catch (WebApplicationException e) {
            try (Response answer = e.getResponse()) {
                return pageIn(answer);
            }
        } catch (ProcessingException e) {
            LOG.warnf("funding-service does not list its reservations: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /** @return nothing held, when funding-service itself says that there is no such operation */
    private static Optional<ReservationPage> pageIn(Response answer) {
        return switch (answer.getStatus()) {
            case 200 -> Optional.of(answer.readEntity(ReservationPage.class));
            case 404 ->
                reasons(answer.readEntity(ProblemAnswer.class)).isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ReservationPage(List.of(), null));
            default -> Optional.empty();
        };
    }

    private static FundingAnswer ask(Supplier<Response> call, Function<Response, FundingAnswer> onSuccess) {
        try (Response answer = call.get()) {
            return read(answer, onSuccess);
        } catch (WebApplicationException e) {
            try (Response answer = e.getResponse()) {
                return read(answer, onSuccess);
            }
        } catch (ProcessingException e) {
            LOG.warnf("funding-service does not answer: %s", e.getMessage());
            return new FundingAnswer.Silent();
        }
    }

    private static FundingAnswer read(Response answer, Function<Response, FundingAnswer> onSuccess) {
        int status = answer.getStatus();
        try {
            if (status / 100 == 2) {
                return onSuccess.apply(answer);
            }
            if (status / 100 == 4) {
                List<Reason> reasons = reasons(answer.readEntity(ProblemAnswer.class));
                if (!reasons.isEmpty() && !reasons.getFirst().code().equals(STILL_BUSY)) {
                    return new FundingAnswer.Refused(status, reasons);
                }
            }
        } catch (ProcessingException | WebApplicationException | IllegalStateException e) {
            LOG.warnf("funding-service answered %d in a way that cannot be read: %s", status, e.getMessage());
            return new FundingAnswer.Silent();
        }
        LOG.warnf("funding-service answered %d", status);
        return new FundingAnswer.Silent();
    }

    private static List<Reason> reasons(ProblemAnswer problem) {
        List<BrokenRule> errors = problem.errors();
        return errors == null
                ? List.of()
                : errors.stream()
                        .map(each -> new Reason(
                                each.code(),
                                each.source() == null ? "" : each.source(),
                                each.figures() == null ? Map.of() : each.figures()))
                        .toList();
    }
}
