package fr.hemicycle.funding.authorisation;

import fr.hemicycle.funding.authorisation.domain.Authorisation.Act;
import fr.hemicycle.funding.authorisation.domain.AuthorisationVote;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import fr.hemicycle.platform.rule.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/** Tells what a vote on authorisations led to. The aggregate is the vote. */
@ApplicationScoped
class AuthorisationMessages {

    private static final String TOPIC = "authorisations.v1";

    private final Outbox outbox;

    AuthorisationMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    record AuthorisationVotedV1(
            UUID deliberationId,
            String deliberationNumber,
            LocalDate effectiveOn,
            Instant recordedAt,
            List<Line> authorisations) {}

    record Line(
            int article,
            String operationCode,
            String operationLabel,
            Act act,
            Amount amountBefore,
            Amount amount,
            Amount availableAfter,
            List<PaymentAppropriation> paymentAppropriations) {

        static Line of(AuthorisationRow row, Operation operation) {
            return new Line(
                    row.article(),
                    operation.code(),
                    operation.label(),
                    row.act(),
                    Amount.of(row.amountBefore()),
                    Amount.of(row.amount()),
                    Amount.of(operation.balance().available()),
                    PaymentAppropriation.of(row));
        }
    }

    record AuthorisationRefusedV1(
            UUID deliberationId, String deliberationNumber, Instant refusedAt, List<Why> reasons) {}

    record Why(String code, String source, Map<String, String> figures) {

        static Why of(Reason reason) {
            return new Why(reason.code(), reason.source(), reason.figures());
        }
    }

    /** @param operations those of the rows, in their order, as they stand now */
    void voted(
            String collectivity,
            AuthorisationVote vote,
            List<AuthorisationRow> rows,
            List<Operation> operations,
            Instant at) {
        List<Line> lines = IntStream.range(0, rows.size())
                .mapToObj(i -> Line.of(rows.get(i), operations.get(i)))
                .toList();
        tell(
                collectivity,
                vote.deliberationId(),
                at,
                new AuthorisationVotedV1(vote.deliberationId(), vote.number(), vote.adoptedOn(), at, lines));
    }

    void refused(String collectivity, AuthorisationVote vote, List<Reason> reasons, Instant at) {
        tell(
                collectivity,
                vote.deliberationId(),
                at,
                new AuthorisationRefusedV1(
                        vote.deliberationId(),
                        vote.number(),
                        at,
                        reasons.stream().map(Why::of).toList()));
    }

    record AuthorisationUndoneV1(
            UUID deliberationId,
            String deliberationNumber,
            String cause,
            LocalDate undoneOn,
            Instant recordedAt,
            List<UndoneLine> authorisations) {}

    record AuthorisationUndoingRefusedV1(
            UUID deliberationId,
            String deliberationNumber,
            String cause,
            LocalDate undoneOn,
            Instant recordedAt,
            List<UndoneLine> authorisations,
            List<Why> reasons) {}

    record UndoneLine(
            int article,
            String operationCode,
            String operationLabel,
            Amount amountBefore,
            Amount amount,
            Amount availableAfter) {

        static UndoneLine of(AuthorisationRow row, UndoingRow step, Operation operation) {
            Money used =
                    operation.balance().committed().plus(operation.balance().reserved());
            return new UndoneLine(
                    row.article(),
                    operation.code(),
                    operation.label(),
                    Amount.of(step.amountBefore()),
                    Amount.of(step.amount()),
                    Amount.of(step.amount().minus(used)));
        }
    }

    /**
     * @param rows what is undone, of one vote
     * @param steps as far as it went, one for each row
     * @param operations by id, as they were before
     */
    void undone(
            String collectivity,
            List<AuthorisationRow> rows,
            List<UndoingRow> steps,
            Map<UUID, Operation> operations,
            UndoingRow.Act act,
            Instant at) {
        List<UndoneLine> lines = IntStream.range(0, rows.size())
                .mapToObj(i -> UndoneLine.of(
                        rows.get(i),
                        steps.get(i),
                        Objects.requireNonNull(operations.get(rows.get(i).operationId()))))
                .toList();
        List<Why> reasons = steps.stream()
                .flatMap(step -> step.reasons().stream())
                .map(Why::of)
                .toList();
        UUID vote = rows.getFirst().deliberationId();
        String number = rows.getFirst().deliberationNumber();
        tell(
                collectivity,
                vote,
                at,
                reasons.isEmpty()
                        ? new AuthorisationUndoneV1(vote, number, act.cause(), act.on(), at, lines)
                        : new AuthorisationUndoingRefusedV1(vote, number, act.cause(), act.on(), at, lines, reasons));
    }

    private void tell(String collectivity, UUID deliberationId, Instant at, Record data) {
        String type = "fr.hemicycle.funding." + data.getClass().getSimpleName().replace("V1", ".v1");
        outbox.append(new Event(TOPIC, type, collectivity, deliberationId, at, data));
    }
}
