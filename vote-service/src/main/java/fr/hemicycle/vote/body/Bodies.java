package fr.hemicycle.vote.body;

import static fr.hemicycle.vote.body.domain.BodyRule.BODY_NAME_MUST_BE_FREE;
import static fr.hemicycle.vote.councillor.domain.CouncillorRule.COUNCILLOR_MUST_EXIST;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.version.Versions;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyDirectory;
import fr.hemicycle.vote.body.domain.InternalRules;
import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.body.domain.SeatDecision;
import fr.hemicycle.vote.body.domain.Seats;
import fr.hemicycle.vote.councillor.domain.CouncillorNames;
import fr.hemicycle.vote.councillor.domain.FullName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jspecify.annotations.Nullable;

/** Bodies and their seats on record. */
@ApplicationScoped
class Bodies implements BodyDirectory {

    private final BodyRows rows;
    private final SeatRows seats;
    private final CouncillorNames names;

    Bodies(BodyRows rows, SeatRows seats, CouncillorNames names) {
        this.rows = rows;
        this.seats = seats;
        this.names = names;
    }

    @Override
    public Optional<Body> find(String collectivity, UUID bodyId) {
        return rows.one(collectivity, bodyId).map(BodyRow::toDomain);
    }

    @Override
    public List<Seat> seatsOn(String collectivity, UUID bodyId, LocalDate day) {
        return seats.on(collectivity, bodyId, day);
    }

    void found(String collectivity, Body body) {
        if (rows.hasName(collectivity, body.name())) {
            throw nameIsTaken(body);
        }
        try {
            rows.persistAndFlush(BodyRow.of(collectivity, body));
        } catch (ConstraintViolationException broken) {
            throw broken.getKind() == ConstraintKind.UNIQUE ? nameIsTaken(body) : broken;
        }
    }

    BodyRow set(String collectivity, UUID bodyId, @Nullable String ifMatch, InternalRules rules) {
        BodyRow row = rows.held(collectivity, bodyId).orElseThrow(ProblemException::notFound);
        Versions.mustMatch(ifMatch, row.version());
        row.apply(rules);
        rows.flush();
        return row;
    }

    SeatDecision seat(String collectivity, UUID bodyId, List<Seat> proposed) {
        var _ = rows.held(collectivity, bodyId).orElseThrow(ProblemException::notFound);
        Map<UUID, FullName> known =
                names.of(collectivity, proposed.stream().map(Seat::councillorId).toList());
        for (int i = 0; i < proposed.size(); i++) {
            UUID councillorId = proposed.get(i).councillorId();
            if (!known.containsKey(councillorId)) {
                throw ProblemException.invalid(
                        "/seats/" + i + "/councillorId", COUNCILLOR_MUST_EXIST.with("councillor", councillorId));
            }
        }
        SeatDecision decision = new Seats(seats.of(collectivity, bodyId)).take(proposed);
        if (decision instanceof SeatDecision.Seated seated) {
            seats.persist(seated.seats().stream()
                    .map(seat -> SeatRow.of(collectivity, bodyId, seat))
                    .toList());
        }
        return decision;
    }

    private static ProblemException nameIsTaken(Body body) {
        return ProblemException.refused(List.of(BODY_NAME_MUST_BE_FREE.with("name", body.name())));
    }
}
