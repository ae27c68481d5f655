package fr.hemicycle.vote.sitting;

import static fr.hemicycle.vote.body.domain.BodyRule.BODY_MUST_EXIST;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SITTING_MUST_EXIST;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyDirectory;
import fr.hemicycle.vote.rulebook.domain.Rulebooks;
import fr.hemicycle.vote.sitting.domain.Convocation;
import fr.hemicycle.vote.sitting.domain.Minutes;
import fr.hemicycle.vote.sitting.domain.Proxy;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingDecision;
import fr.hemicycle.vote.sitting.domain.SittingRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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

    Sittings(SittingRows rows, BodyDirectory bodies) {
        this.rows = rows;
        this.bodies = bodies;
    }

    SittingDecision open(
            String collectivity, UUID id, UUID bodyId, LocalDate heldOn, @Nullable UUID secondConvocationOf) {
        Body body = bodies.find(collectivity, bodyId)
                .orElseThrow(() -> ProblemException.invalid("/bodyId", BODY_MUST_EXIST.with("body", bodyId)));
        Sitting after = secondConvocationOf == null
                ? null
                : find(collectivity, secondConvocationOf)
                        .orElseThrow(() -> ProblemException.invalid(
                                "/secondConvocationOf", SITTING_MUST_EXIST.with("sitting", secondConvocationOf)));
        SittingDecision decision = new Convocation(id, body, heldOn, after).open(Rulebooks.CGCT);
        if (decision instanceof SittingDecision.Recorded(Sitting sitting)) {
            rows.persist(SittingRow.of(collectivity, sitting));
        }
        return decision;
    }

    SittingDecision call(String collectivity, UUID sittingId, Minutes minutes) {
        SittingRow row = rows.held(collectivity, sittingId).orElseThrow(ProblemException::notFound);
        SittingDecision decision =
                toDomain(collectivity, row).call(minutes, bodies.seatsOn(collectivity, row.bodyId(), row.heldOn()));
        if (decision instanceof SittingDecision.Recorded(Sitting sitting)) {
            row.apply(Objects.requireNonNull(sitting.rollCall()));
        }
        return decision;
    }

    SittingDecision receive(String collectivity, UUID sittingId, List<Proxy> proposed) {
        SittingRow row = rows.held(collectivity, sittingId).orElseThrow(ProblemException::notFound);
        SittingDecision decision = toDomain(collectivity, row).receive(proposed);
        if (decision instanceof SittingDecision.Recorded) {
            row.apply(proposed);
        }
        return decision;
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
