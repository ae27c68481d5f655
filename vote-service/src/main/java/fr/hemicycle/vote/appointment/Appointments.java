package fr.hemicycle.vote.appointment;

import static fr.hemicycle.vote.councillor.domain.CouncillorRule.COUNCILLOR_MUST_EXIST;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SITTING_MUST_EXIST;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.vote.appointment.domain.Appointment;
import fr.hemicycle.vote.appointment.domain.AppointmentDecision;
import fr.hemicycle.vote.appointment.domain.AppointmentRegister;
import fr.hemicycle.vote.appointment.domain.Box;
import fr.hemicycle.vote.appointment.domain.Candidate;
import fr.hemicycle.vote.councillor.domain.CouncillorNames;
import fr.hemicycle.vote.councillor.domain.FullName;
import fr.hemicycle.vote.deliberation.domain.SteppedAside;
import fr.hemicycle.vote.sitting.domain.RoundsOfSitting;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Appointments on record, and their rounds. */
@ApplicationScoped
class Appointments implements RoundsOfSitting, AppointmentRegister {

    private final AppointmentRows rows;
    private final AppointmentRoundRows rounds;
    private final SittingRegister sittings;
    private final CouncillorNames names;
    private final AppointmentMessages messages;
    private final SealedAppointments seals;

    Appointments(
            AppointmentRows rows,
            AppointmentRoundRows rounds,
            SittingRegister sittings,
            CouncillorNames names,
            AppointmentMessages messages,
            SealedAppointments seals) {
        this.rows = rows;
        this.rounds = rounds;
        this.sittings = sittings;
        this.names = names;
        this.messages = messages;
        this.seals = seals;
    }

    AppointmentDecision open(String collectivity, Appointment proposed, Instant at) {
        Sitting sitting = sittings.hold(collectivity, proposed.sittingId())
                .orElseThrow(() -> ProblemException.invalid(
                        "/sittingId", SITTING_MUST_EXIST.with("sitting", proposed.sittingId())));
        for (Candidate candidate : proposed.candidates()) {
            mustExist(collectivity, candidate, "/candidates/" + (candidate.number() - 1));
        }
        AppointmentDecision decision = proposed.open(sitting);
        if (decision instanceof AppointmentDecision.Recorded(Appointment appointment)) {
            rows.persist(AppointmentRow.of(collectivity, appointment, sitting));
            if (appointment.single() != null) {
                seals.keep(collectivity, appointment, sitting, at);
                messages.made(collectivity, appointment, sitting, at);
            }
        }
        return decision;
    }

    private void mustExist(String collectivity, Candidate candidate, String pointer) {
        List<UUID> persons =
                candidate.persons().stream().map(Candidate.Person::councillorId).toList();
        Map<UUID, FullName> known =
                names.of(collectivity, persons.stream().distinct().toList());
        for (int i = 0; i < persons.size(); i++) {
            if (!known.containsKey(persons.get(i))) {
                throw ProblemException.invalid(
                        pointer + "/persons/" + i + "/councillorId",
                        COUNCILLOR_MUST_EXIST.with("councillor", persons.get(i)));
            }
        }
    }

    AppointmentDecision join(String collectivity, UUID id, Candidate newcomer) {
        AppointmentRow row = rows.held(collectivity, id).orElseThrow(ProblemException::notFound);
        mustExist(collectivity, newcomer, "");
        return applied(row, toDomain(collectivity, row).join(newcomer));
    }

    AppointmentDecision withdraw(String collectivity, UUID id, int candidate) {
        AppointmentRow row = rows.held(collectivity, id).orElseThrow(ProblemException::notFound);
        return applied(row, toDomain(collectivity, row).withdraw(candidate));
    }

    AppointmentDecision beginRound(String collectivity, UUID id) {
        AppointmentRow row = rows.held(collectivity, id).orElseThrow(ProblemException::notFound);
        Appointment open = toDomain(collectivity, row);
        Sitting sitting = sittings.hold(collectivity, open.sittingId()).orElseThrow();
        return applied(row, open.beginRound(sitting));
    }

    private static AppointmentDecision applied(AppointmentRow row, AppointmentDecision decision) {
        if (decision instanceof AppointmentDecision.Recorded(Appointment appointment)) {
            row.apply(appointment);
        }
        return decision;
    }

    AppointmentDecision close(
            String collectivity, UUID id, UUID roundId, Box box, List<SteppedAside> steppedAside, Instant at) {
        AppointmentRow row = rows.held(collectivity, id).orElseThrow(ProblemException::notFound);
        Appointment open = toDomain(collectivity, row);
        Sitting sitting = sittings.hold(collectivity, open.sittingId()).orElseThrow();
        AppointmentDecision decision = applied(row, open.close(box, steppedAside, sitting));
        if (decision instanceof AppointmentDecision.Recorded(Appointment appointment)) {
            rounds.persist(AppointmentRoundRow.of(
                    roundId, collectivity, id, appointment.rounds().getLast(), at));
            seals.keep(collectivity, appointment, sitting, at);
            if (appointment.appointed().isPresent()) {
                messages.made(collectivity, appointment, sitting, at);
            }
        }
        return decision;
    }

    Optional<Appointment> find(String collectivity, UUID id) {
        return rows.one(collectivity, id).map(row -> toDomain(collectivity, row));
    }

    /** @return each with its rounds, by its id */
    Map<UUID, Appointment> known(String collectivity, List<AppointmentRow> found) {
        Map<UUID, List<AppointmentRoundRow>> closed =
                rounds.of(collectivity, found.stream().map(AppointmentRow::id).toList());
        return found.stream()
                .map(row -> row.toDomain(closed.getOrDefault(row.id(), List.of())))
                .collect(Collectors.toMap(Appointment::id, Function.identity()));
    }

    @Override
    public boolean exists(String collectivity, UUID appointmentId) {
        return rows.one(collectivity, appointmentId).isPresent();
    }

    @Override
    public boolean anyIn(String collectivity, UUID sittingId) {
        return known(collectivity, rows.of(collectivity, sittingId)).values().stream()
                .anyMatch(each -> each.single() != null || !each.rounds().isEmpty());
    }

    @Override
    public void carryOver(String collectivity, UUID from, UUID to) {
        Sitting next = sittings.find(collectivity, to).orElseThrow();
        rows.of(collectivity, from).stream()
                .map(row -> rows.held(collectivity, row.id()).orElseThrow())
                .forEach(row -> row.moveTo(next));
    }

    private Appointment toDomain(String collectivity, AppointmentRow row) {
        return row.toDomain(rounds.of(collectivity, List.of(row.id())).getOrDefault(row.id(), List.of()));
    }
}
