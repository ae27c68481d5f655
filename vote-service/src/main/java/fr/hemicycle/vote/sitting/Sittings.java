package fr.hemicycle.vote.sitting;

import static fr.hemicycle.vote.body.domain.BodyRule.BODY_MUST_EXIST;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SITTING_MUST_EXIST;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyDirectory;
import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.rulebook.domain.Rulebooks;
import fr.hemicycle.vote.sitting.domain.BallotsOfSitting;
import fr.hemicycle.vote.sitting.domain.BallotsOfSitting.Taken;
import fr.hemicycle.vote.sitting.domain.Convocation;
import fr.hemicycle.vote.sitting.domain.Minutes;
import fr.hemicycle.vote.sitting.domain.Notice;
import fr.hemicycle.vote.sitting.domain.Proxy;
import fr.hemicycle.vote.sitting.domain.RoundsOfSitting;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingDecision;
import fr.hemicycle.vote.sitting.domain.SittingRegister;
import fr.hemicycle.vote.sitting.domain.TimelineEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sittings on record, each under the law of its day. */
@ApplicationScoped
class Sittings implements SittingRegister {

    private final SittingRows rows;
    private final BodyDirectory bodies;
    private final BallotsOfSitting ballots;
    private final RoundsOfSitting rounds;

    Sittings(SittingRows rows, BodyDirectory bodies, BallotsOfSitting ballots, RoundsOfSitting rounds) {
        this.rows = rows;
        this.bodies = bodies;
        this.ballots = ballots;
        this.rounds = rounds;
    }

    SittingDecision open(
            String collectivity,
            UUID id,
            UUID bodyId,
            LocalDate heldOn,
            Notice notice,
            @Nullable UUID secondConvocationOf) {
        Body body = bodies.find(collectivity, bodyId)
                .orElseThrow(() -> ProblemException.invalid("/bodyId", BODY_MUST_EXIST.with("body", bodyId)));
        if (secondConvocationOf == null) {
            return open(collectivity, new Convocation(id, body, heldOn, notice, null, false));
        }
        Sitting first = hold(collectivity, secondConvocationOf)
                .orElseThrow(() -> ProblemException.invalid(
                        "/secondConvocationOf", SITTING_MUST_EXIST.with("sitting", secondConvocationOf)));
        boolean followed = rows.after(collectivity, first.id()).isPresent();
        return open(collectivity, new Convocation(id, body, heldOn, notice, first, followed));
    }

    private SittingDecision open(String collectivity, Convocation convocation) {
        SittingDecision decision = convocation.open(Rulebooks.CGCT);
        if (decision instanceof SittingDecision.Recorded(Sitting sitting)) {
            rows.persist(SittingRow.of(collectivity, sitting));
        }
        return decision;
    }

    /** @param at when it is written down */
    SittingDecision call(String collectivity, UUID sittingId, Minutes minutes, Instant at) {
        SittingRow row = rows.held(collectivity, sittingId).orElseThrow(ProblemException::notFound);
        List<Seat> seats = bodies.holdSeatsOn(collectivity, row.bodyId(), row.heldOn());
        SittingDecision decision = toDomain(collectivity, row).call(minutes, seats, at);
        if (decision instanceof SittingDecision.Recorded(Sitting sitting)) {
            row.apply(Objects.requireNonNull(sitting.rollCall()));
        }
        return decision;
    }

    SittingDecision receive(String collectivity, UUID sittingId, List<Proxy> proposed) {
        SittingRow row = rows.held(collectivity, sittingId).orElseThrow(ProblemException::notFound);
        SittingDecision decision = toDomain(collectivity, row).receive(proposed, seats(collectivity, row));
        if (decision instanceof SittingDecision.Recorded(Sitting sitting)) {
            row.grow(sitting);
        }
        return decision;
    }

    /** @param secondSittingId of the sitting that the law calls three days later, should this one end without quorum */
    SittingDecision record(String collectivity, UUID sittingId, List<TimelineEntry> entries, UUID secondSittingId) {
        SittingRow row = rows.held(collectivity, sittingId).orElseThrow(ProblemException::notFound);
        List<Taken> taken = ballots.of(collectivity, sittingId);
        Instant lastVoteAt = taken.stream()
                .map(Taken::votedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        SittingDecision decision = toDomain(collectivity, row).record(entries, lastVoteAt);
        if (decision instanceof SittingDecision.Recorded(Sitting sitting)) {
            row.grow(sitting);
            boolean followed = rows.after(collectivity, sittingId).isPresent();
            if (sitting.endedWithoutQuorum()
                    && taken.isEmpty()
                    && !followed
                    && !rounds.anyIn(collectivity, sittingId)) {
                followByRight(collectivity, sitting, secondSittingId);
            }
        }
        return decision;
    }

    private void followByRight(String collectivity, Sitting first, UUID secondSittingId) {
        if (open(collectivity, Convocation.byRight(secondSittingId, first))
                instanceof SittingDecision.Refused(List<Reason> reasons)) {
            throw new IllegalStateException("the second sitting by right is refused: " + reasons);
        }
        rows.flush();
        ballots.carryOver(collectivity, first.id(), secondSittingId);
        rounds.carryOver(collectivity, first.id(), secondSittingId);
    }

    private List<Seat> seats(String collectivity, SittingRow row) {
        return bodies.seatsOn(collectivity, row.bodyId(), row.heldOn());
    }

    /** The sitting that follows one without quorum. */
    Optional<UUID> following(String collectivity, UUID sittingId) {
        return rows.after(collectivity, sittingId).map(SittingRow::id);
    }

    @Override
    public Optional<Sitting> find(String collectivity, UUID sittingId) {
        return rows.one(collectivity, sittingId).map(row -> toDomain(collectivity, row));
    }

    @Override
    public Optional<Sitting> hold(String collectivity, UUID sittingId) {
        return rows.kept(collectivity, sittingId).map(row -> toDomain(collectivity, row));
    }

    Sitting toDomain(String collectivity, SittingRow row) {
        Body body = bodies.find(collectivity, row.bodyId()).orElseThrow();
        return row.toDomain(body, Rulebooks.CGCT.on(body.kind(), row.heldOn()).orElseThrow());
    }
}
