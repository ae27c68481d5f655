package fr.hemicycle.vote.deliberation;

import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.deliberation.EffectView.AdoptedPlanView;
import fr.hemicycle.vote.deliberation.EffectView.ApprovedTextView;
import fr.hemicycle.vote.deliberation.EffectView.AuthorisationView;
import fr.hemicycle.vote.deliberation.EffectView.ChangeView;
import fr.hemicycle.vote.deliberation.domain.Article;
import fr.hemicycle.vote.deliberation.domain.BallotDecision;
import fr.hemicycle.vote.deliberation.domain.ClosedBallot;
import fr.hemicycle.vote.deliberation.domain.Deliberation;
import fr.hemicycle.vote.deliberation.domain.Effect;
import fr.hemicycle.vote.deliberation.domain.Tally;
import fr.hemicycle.vote.deliberation.domain.VoteAnnouncements;
import fr.hemicycle.vote.money.Amount;
import fr.hemicycle.vote.money.Imputation;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.Reservation;
import fr.hemicycle.vote.sitting.domain.Sitting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the world is told of votes. */
@ApplicationScoped
class DeliberationMessages implements VoteAnnouncements {

    private static final String TOPIC = "deliberations.v1";
    private static final String ADOPTED = "fr.hemicycle.vote.VoteAdopted.v1";
    private static final String REJECTED = "fr.hemicycle.vote.VoteRejected.v1";

    private final Outbox outbox;

    DeliberationMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Contract VoteAdopted.v1. */
    record VoteAdoptedV1(
            UUID deliberationId,
            String number,
            String title,
            LocalDate adoptedOn,
            Instant closedAt,
            BodyV1 body,
            UUID sittingId,
            UUID reportId,
            Tally result,
            List<EffectV1> effects) {}

    /** Contract VoteRejected.v1: funding-service releases the reservations. */
    record VoteRejectedV1(
            UUID deliberationId,
            String number,
            String title,
            LocalDate rejectedOn,
            Instant closedAt,
            BodyV1 body,
            UUID sittingId,
            UUID reportId,
            Tally result,
            List<UUID> reservations) {}

    record BodyV1(UUID id, BodyKind kind, String name) {

        static BodyV1 of(Body body) {
            return new BodyV1(body.id(), body.kind(), body.name());
        }
    }

    /** Each kind has its own property, and no other. */
    record EffectV1(
            int article,
            String kind,
            @Nullable List<LineV1> lines,
            @Nullable List<ChangeView> changes,
            @Nullable List<AuthorisationView> authorisations,
            @Nullable List<ApprovedTextView> agreements,
            @Nullable List<AdoptedPlanView> plans) {

        static EffectV1 of(int article, EffectView effect) {
            return new EffectV1(
                    article,
                    effect.kind().name(),
                    null,
                    effect.changes(),
                    effect.authorisations(),
                    effect.agreements(),
                    effect.plans());
        }
    }

    /** @param line position within the deliberation, from 1 */
    record LineV1(
            int line,
            UUID expenseId,
            @Nullable UUID reservationId,
            String operationCode,
            Imputation imputation,
            Amount amount,
            @Nullable UUID financingPlanId,
            @Nullable Boolean agreementForeseen) {

        static LineV1 of(int line, Expense expense, boolean agreementForeseen) {
            Reservation reservation = expense.reservation();
            return new LineV1(
                    line,
                    expense.id(),
                    reservation == null ? null : reservation.id(),
                    expense.operationCode(),
                    expense.imputation(),
                    Amount.of(expense.amount()),
                    expense.financingPlanId(),
                    agreementForeseen ? true : null);
        }
    }

    void adopted(
            String collectivity, Deliberation deliberation, Sitting sitting, Report report, Tally tally, Instant at) {
        append(collectivity, ADOPTED, deliberation, at, adoption(deliberation, sitting, report, tally, at));
    }

    void rejected(
            String collectivity, Deliberation deliberation, Sitting sitting, Report report, Tally tally, Instant at) {
        append(collectivity, REJECTED, deliberation, at, rejection(deliberation, sitting, report, tally, at));
    }

    @Override
    public Announcement of(
            Deliberation deliberation, Sitting sitting, Report report, BallotDecision.Closed result, Instant at) {
        return switch (result.outcome()) {
            case ADOPTED ->
                new Announcement(
                        TOPIC, ADOPTED, deliberation.id(), adoption(deliberation, sitting, report, result.tally(), at));
            case REJECTED ->
                new Announcement(
                        TOPIC,
                        REJECTED,
                        deliberation.id(),
                        rejection(deliberation, sitting, report, result.tally(), at));
        };
    }

    private static VoteAdoptedV1 adoption(
            Deliberation deliberation, Sitting sitting, Report report, Tally tally, Instant at) {
        return new VoteAdoptedV1(
                deliberation.id(),
                deliberation.text().number(),
                deliberation.text().title(),
                sitting.heldOn(),
                at,
                BodyV1.of(sitting.body()),
                sitting.id(),
                report.id(),
                tally,
                effects(deliberation, report));
    }

    private static VoteRejectedV1 rejection(
            Deliberation deliberation, Sitting sitting, Report report, Tally tally, Instant at) {
        return new VoteRejectedV1(
                deliberation.id(),
                deliberation.text().number(),
                deliberation.text().title(),
                sitting.heldOn(),
                at,
                BodyV1.of(sitting.body()),
                sitting.id(),
                report.id(),
                tally,
                report.reservations());
    }

    /** Contract VoteCorrected.v1: the figures were put right, the outcome stands. */
    record VoteCorrectedV1(
            UUID deliberationId,
            String number,
            UUID corrects,
            UUID ballotId,
            String motive,
            Instant correctedAt,
            BallotDecision.Outcome outcome,
            Tally result) {}

    /** @param closed a correction */
    void corrected(String collectivity, Deliberation deliberation, ClosedBallot closed) {
        ClosedBallot.Correction correction = Objects.requireNonNull(closed.correction());
        append(
                collectivity,
                "fr.hemicycle.vote.VoteCorrected.v1",
                deliberation,
                closed.closedAt(),
                new VoteCorrectedV1(
                        deliberation.id(),
                        deliberation.text().number(),
                        correction.corrects(),
                        closed.id(),
                        correction.motive(),
                        closed.closedAt(),
                        closed.result().outcome(),
                        closed.result().tally()));
    }

    private void append(String collectivity, String type, Deliberation deliberation, Instant at, Record data) {
        outbox.append(new Event(TOPIC, type, collectivity, deliberation.id(), at, data));
    }

    private static List<EffectV1> effects(Deliberation deliberation, Report report) {
        Map<UUID, Expense> expenses =
                report.expenses().stream().collect(Collectors.toMap(Expense::id, Function.identity()));
        List<EffectV1> effects = new ArrayList<>();
        int line = 0;
        for (Article article : deliberation.articles()) {
            List<LineV1> lines = new ArrayList<>();
            boolean foreseen = article.effect() instanceof Effect.CommitFunds commit && commit.agreementForeseen();
            for (UUID expenseId : article.expenseIds()) {
                line++;
                lines.add(LineV1.of(line, Objects.requireNonNull(expenses.get(expenseId)), foreseen));
            }
            if (!lines.isEmpty()) {
                effects.add(new EffectV1(article.number(), "COMMIT_FUNDS", lines, null, null, null, null));
            } else if (article.effect() != null) {
                effects.add(EffectV1.of(article.number(), EffectView.of(article.effect())));
            }
        }
        return effects;
    }
}
