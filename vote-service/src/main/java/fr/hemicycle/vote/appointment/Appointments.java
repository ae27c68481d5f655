package fr.hemicycle.vote.appointment;

import static fr.hemicycle.vote.councillor.domain.CouncillorRule.COUNCILLOR_MUST_EXIST;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SITTING_MUST_EXIST;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.vote.appointment.domain.Appointment;
import fr.hemicycle.vote.appointment.domain.AppointmentDecision;
import fr.hemicycle.vote.appointment.domain.Candidate;
import fr.hemicycle.vote.appointment.domain.Papers;
import fr.hemicycle.vote.councillor.domain.CouncillorNames;
import fr.hemicycle.vote.councillor.domain.FullName;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Appointments on record, and their rounds. */
@ApplicationScoped
class Appointments {

    private final AppointmentRows rows;
    private final AppointmentRoundRows rounds;
    private final SittingRegister sittings;
    private final CouncillorNames names;

    Appointments(AppointmentRows rows, AppointmentRoundRows rounds, SittingRegister sittings, CouncillorNames names) {
        this.rows = rows;
        this.rounds = rounds;
        this.sittings = sittings;
        this.names = names;
    }

    AppointmentDecision open(String collectivity, Appointment proposed) {
        Sitting sitting = sittings.hold(collectivity, proposed.sittingId())
                .orElseThrow(() -> ProblemException.invalid(
                        "/sittingId", SITTING_MUST_EXIST.with("sitting", proposed.sittingId())));
        mustExist(collectivity, proposed);
        AppointmentDecision decision = proposed.open(sitting);
        if (decision instanceof AppointmentDecision.Recorded(Appointment appointment)) {
            rows.persist(AppointmentRow.of(collectivity, appointment));
        }
        return decision;
    }

    private void mustExist(String collectivity, Appointment proposed) {
        Map<UUID, FullName> known = names.of(
                collectivity,
                proposed.candidates().stream()
                        .flatMap(each -> each.persons().stream())
                        .map(Candidate.Person::councillorId)
                        .distinct()
                        .toList());
        for (Candidate candidate : proposed.candidates()) {
            for (int i = 0; i < candidate.persons().size(); i++) {
                UUID councillorId = candidate.persons().get(i).councillorId();
                if (!known.containsKey(councillorId)) {
                    throw ProblemException.invalid(
                            "/candidates/" + (candidate.number() - 1) + "/persons/" + i + "/councillorId",
                            COUNCILLOR_MUST_EXIST.with("councillor", councillorId));
                }
            }
        }
    }

    AppointmentDecision close(String collectivity, UUID id, UUID roundId, Papers papers, Instant at) {
        AppointmentRow row = rows.held(collectivity, id).orElseThrow(ProblemException::notFound);
        Appointment open = toDomain(collectivity, row);
        Sitting sitting = sittings.hold(collectivity, open.sittingId()).orElseThrow();
        AppointmentDecision decision = open.close(papers, sitting);
        if (decision instanceof AppointmentDecision.Recorded(Appointment appointment)) {
            rounds.persist(AppointmentRoundRow.of(
                    roundId, collectivity, id, appointment.rounds().getLast(), at));
        }
        return decision;
    }

    Optional<Appointment> find(String collectivity, UUID id) {
        return rows.one(collectivity, id).map(row -> toDomain(collectivity, row));
    }

    private Appointment toDomain(String collectivity, AppointmentRow row) {
        List<AppointmentRoundRow> closed = rounds.of(collectivity, row.id());
        return row.toDomain(closed);
    }
}
