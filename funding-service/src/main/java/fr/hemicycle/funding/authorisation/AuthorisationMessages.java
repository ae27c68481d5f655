package fr.hemicycle.funding.authorisation;

import fr.hemicycle.funding.authorisation.domain.Authorisation.Act;
import fr.hemicycle.funding.authorisation.domain.AuthorisationVote;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import fr.hemicycle.platform.rule.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
                vote,
                at,
                new AuthorisationVotedV1(vote.deliberationId(), vote.number(), vote.adoptedOn(), at, lines));
    }

    void refused(String collectivity, AuthorisationVote vote, List<Reason> reasons, Instant at) {
        tell(
                collectivity,
                vote,
                at,
                new AuthorisationRefusedV1(
                        vote.deliberationId(),
                        vote.number(),
                        at,
                        reasons.stream().map(Why::of).toList()));
    }

    private void tell(String collectivity, AuthorisationVote vote, Instant at, Record data) {
        String type = "fr.hemicycle.funding." + data.getClass().getSimpleName().replace("V1", ".v1");
        outbox.append(new Event(TOPIC, type, collectivity, vote.deliberationId(), at, data));
    }
}
