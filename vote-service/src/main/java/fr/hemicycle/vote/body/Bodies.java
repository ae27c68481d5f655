package fr.hemicycle.vote.body;

import static fr.hemicycle.vote.body.domain.BodyRule.BODY_NAME_MUST_BE_FREE;
import static fr.hemicycle.vote.councillor.domain.CouncillorRule.COUNCILLOR_MUST_EXIST;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.version.Versions;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyDirectory;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.body.domain.InternalRules;
import fr.hemicycle.vote.body.domain.Office;
import fr.hemicycle.vote.body.domain.OfficeDecision;
import fr.hemicycle.vote.body.domain.OfficeLaws;
import fr.hemicycle.vote.body.domain.Offices;
import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.body.domain.SeatDecision;
import fr.hemicycle.vote.body.domain.Seating;
import fr.hemicycle.vote.body.domain.Seats;
import fr.hemicycle.vote.body.domain.SittingDays;
import fr.hemicycle.vote.councillor.domain.CouncillorNames;
import fr.hemicycle.vote.councillor.domain.FullName;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jspecify.annotations.Nullable;

/** Bodies, their seats and their offices on record. */
@ApplicationScoped
class Bodies implements BodyDirectory, Seating {

    private final BodyRows rows;
    private final SeatRows seats;
    private final OfficeRows offices;
    private final SittingDays sittings;
    private final CouncillorNames names;

    Bodies(BodyRows rows, SeatRows seats, OfficeRows offices, SittingDays sittings, CouncillorNames names) {
        this.rows = rows;
        this.seats = seats;
        this.offices = offices;
        this.sittings = sittings;
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

    @Override
    public List<Seat> holdSeatsOn(String collectivity, UUID bodyId, LocalDate day) {
        rows.keep(collectivity, bodyId);
        return seatsOn(collectivity, bodyId, day);
    }

    @Override
    public Map<String, Body> byName(String collectivity) {
        return rows.list("collectivity", Sort.by("id"), collectivity).stream()
                .map(BodyRow::toDomain)
                // Two that were founded before spellings were one: the first is meant.
                .collect(Collectors.toUnmodifiableMap(Body::name, Function.identity(), (first, _) -> first));
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

    @Override
    public List<Seat> seatsOf(String collectivity, UUID bodyId) {
        return seats.of(collectivity, bodyId);
    }

    @Override
    public SeatDecision revise(String collectivity, UUID bodyId, List<Seats.Ending> endings, List<Seat> taken) {
        hold(collectivity, bodyId);
        SeatDecision decision = held(collectivity, bodyId).revise(endings, taken);
        if (decision instanceof SeatDecision.Seated) {
            Set<UUID> officers = offices.of(collectivity, bodyId).stream()
                    .map(Office::councillorId)
                    .collect(Collectors.toUnmodifiableSet());
            for (Seats.Ending each : endings) {
                Seat seat = each.seat();
                // Read with the others just now: no query.
                seats.findById(seat.id()).apply(each.ended());
                if (officers.contains(seat.councillorId())) {
                    offices.endWithTheSeat(collectivity, bodyId, seat.councillorId(), each.lastDay());
                }
            }
            seats.persist(taken.stream().map(seat -> SeatRow.of(collectivity, bodyId, seat)));
        }
        return decision;
    }

    SeatDecision seat(String collectivity, UUID bodyId, List<Seat> proposed) {
        hold(collectivity, bodyId);
        mustBeKnown(collectivity, proposed.stream().map(Seat::councillorId).toList(), "/seats/%d/councillorId");
        SeatDecision decision = held(collectivity, bodyId).take(proposed);
        if (decision instanceof SeatDecision.Seated(List<Seat> taken)) {
            seats.persist(taken.stream().map(seat -> SeatRow.of(collectivity, bodyId, seat)));
        }
        return decision;
    }

    SeatDecision end(
            String collectivity, UUID bodyId, UUID seatId, LocalDate lastDay, Seats.@Nullable Successor successor) {
        hold(collectivity, bodyId);
        SeatRow row = seats.one(collectivity, bodyId, seatId).orElseThrow(ProblemException::notFound);
        if (successor != null) {
            mustBeKnown(collectivity, List.of(successor.councillorId()), "/successor/councillorId");
        }
        SeatDecision decision = held(collectivity, bodyId).end(row.toDomain(), lastDay, successor);
        if (decision instanceof SeatDecision.Seated(List<Seat> now)) {
            row.apply(now.getFirst());
            offices.endWithTheSeat(collectivity, bodyId, now.getFirst().councillorId(), lastDay);
            seats.persist(now.stream().skip(1).map(seat -> SeatRow.of(collectivity, bodyId, seat)));
        }
        return decision;
    }

    OfficeDecision elect(String collectivity, UUID bodyId, List<Office> proposed) {
        Body body = hold(collectivity, bodyId).toDomain();
        mustBeKnown(collectivity, proposed.stream().map(Office::councillorId).toList(), "/offices/%d/councillorId");
        OfficeDecision decision = offices(collectivity, body).elect(proposed);
        if (decision instanceof OfficeDecision.Recorded(List<Office> taken)) {
            offices.persist(taken.stream().map(office -> OfficeRow.of(collectivity, bodyId, office)));
        }
        return decision;
    }

    OfficeDecision leave(String collectivity, UUID bodyId, UUID officeId, LocalDate lastDay) {
        Body body = hold(collectivity, bodyId).toDomain();
        OfficeRow row = offices.one(collectivity, bodyId, officeId).orElseThrow(ProblemException::notFound);
        OfficeDecision decision = offices(collectivity, body).end(row.toDomain(), lastDay);
        if (decision instanceof OfficeDecision.Recorded(List<Office> now)) {
            row.apply(now.getFirst());
        }
        return decision;
    }

    /** @return office by councillor */
    Map<UUID, Office> officesOn(String collectivity, UUID bodyId, LocalDate day) {
        return offices.of(collectivity, bodyId).stream()
                .filter(office -> office.isHeldOn(day))
                .collect(Collectors.toUnmodifiableMap(Office::councillorId, Function.identity()));
    }

    private BodyRow hold(String collectivity, UUID bodyId) {
        return rows.held(collectivity, bodyId).orElseThrow(ProblemException::notFound);
    }

    private Seats held(String collectivity, UUID bodyId) {
        return new Seats(seats.of(collectivity, bodyId), sittings.ofRollCalls(collectivity, bodyId));
    }

    private Offices offices(String collectivity, Body body) {
        return new Offices(
                body.kind(),
                offices.of(collectivity, body.id()),
                held(collectivity, body.id()),
                new Seats(seats.ofKind(collectivity, BodyKind.PLENARY), Set.of()),
                OfficeLaws.CGCT);
    }

    /** @param pointer to the one that is not, with {@code %d} for its place */
    private void mustBeKnown(String collectivity, List<UUID> councillorIds, String pointer) {
        Map<UUID, FullName> known = names.of(collectivity, councillorIds);
        for (int i = 0; i < councillorIds.size(); i++) {
            if (!known.containsKey(councillorIds.get(i))) {
                throw ProblemException.invalid(
                        pointer.replace("%d", Integer.toString(i)),
                        COUNCILLOR_MUST_EXIST.with("councillor", councillorIds.get(i)));
            }
        }
    }

    private static ProblemException nameIsTaken(Body body) {
        return ProblemException.refused(List.of(BODY_NAME_MUST_BE_FREE.with("name", body.name())));
    }
}
