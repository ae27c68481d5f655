package fr.hemicycle.vote.appointment;

import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import fr.hemicycle.vote.appointment.domain.Appointment;
import fr.hemicycle.vote.appointment.domain.Candidate;
import fr.hemicycle.vote.appointment.domain.Papers.Score;
import fr.hemicycle.vote.appointment.domain.Round;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.sitting.domain.Sitting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the world is told of appointments: who is appointed and by how many, never who chose whom. */
@ApplicationScoped
class AppointmentMessages {

    private static final String TOPIC = "appointments.v1";
    private static final String MADE = "fr.hemicycle.vote.AppointmentMade.v1";

    private final Outbox outbox;

    AppointmentMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Contract AppointmentMade.v1. */
    record AppointmentMadeV1(
            UUID appointmentId,
            @Nullable String post,
            String title,
            UUID sittingId,
            BodyV1 body,
            LocalDate appointedOn,
            Instant madeAt,
            boolean secret,
            List<UUID> appointed,
            @Nullable RoundV1 round) {}

    record BodyV1(UUID id, BodyKind kind, String name) {

        static BodyV1 of(Body body) {
            return new BodyV1(body.id(), body.kind(), body.name());
        }
    }

    /** The six counts after the number add up: in office = for them + for others + the other four. */
    record RoundV1(
            int number,
            int inOffice,
            int votesForThem,
            int votesForOthers,
            int blankOrNull,
            int notTakingPart,
            int steppedAside,
            int absentWithoutProxy) {

        static RoundV1 of(Round round, int appointed) {
            int votesForThem = round.papers().scores().stream()
                    .filter(each -> each.candidate() == appointed)
                    .mapToInt(Score::votes)
                    .sum();
            return new RoundV1(
                    round.number(),
                    round.inOffice(),
                    votesForThem,
                    round.papers().votesCast() - votesForThem,
                    round.papers().blankOrNull(),
                    round.papers().notTakingPart(),
                    round.unheard(),
                    round.absentWithoutProxy());
        }
    }

    void made(String collectivity, Appointment appointment, Sitting sitting, Instant at) {
        Candidate appointed = appointment.appointed().orElseThrow();
        AppointmentMadeV1 made = new AppointmentMadeV1(
                appointment.id(),
                appointment.post(),
                appointment.title(),
                sitting.id(),
                BodyV1.of(sitting.body()),
                sitting.heldOn(),
                at,
                appointment.secret(),
                appointed.persons().stream().map(Candidate.Person::councillorId).toList(),
                appointment.rounds().isEmpty()
                        ? null
                        : RoundV1.of(appointment.rounds().getLast(), appointed.number()));
        outbox.append(new Event(TOPIC, MADE, collectivity, appointment.id(), at, made));
    }
}
