package fr.hemicycle.vote.appointment.domain;

import static fr.hemicycle.vote.appointment.domain.AppointmentRule.APPOINTMENT_MUST_BE_OPEN;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.CANDIDATE_MUST_STAND_ONCE;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.EVERY_CANDIDATE_MUST_BE_COUNTED_ONCE;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.PAPERS_MUST_ADD_UP;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.SECRECY_MUST_BE_KEPT_WHERE_THE_LAW_ASKS_FOR_IT;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.SINGLE_CANDIDACY_MUST_TAKE_EFFECT_AT_ONCE;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.WAIVER_OF_SECRECY_MUST_BE_UNANIMOUS;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.deliberation.domain.Ballot;
import fr.hemicycle.vote.sitting.domain.Quorum;
import fr.hemicycle.vote.sitting.domain.Room;
import fr.hemicycle.vote.sitting.domain.Sitting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An appointment of persons by the body that sits.
 *
 * @param candidates by number, from 1
 * @param waiver the decision not to vote in secret, {@code null} when there is none
 * @param single why a candidacy took effect without a vote, {@code null} when it did not
 */
public record Appointment(
        UUID id,
        UUID sittingId,
        String title,
        Proceeding proceeding,
        List<Candidate> candidates,
        @Nullable Waiver waiver,
        @Nullable Reason single,
        List<Round> rounds) {

    public Appointment {
        candidates = List.copyOf(candidates);
        rounds = List.copyOf(rounds);
    }

    /** The vote by which the body gives up the secret ballot. */
    public record Waiver(int votesFor, int votesAgainst) {}

    /** Where it stands. */
    public enum State {
        OPEN,
        APPOINTED,
        /** The last round was held, and nobody was appointed. */
        NOBODY_APPOINTED
    }

    /** Takes its candidates, and appoints the only one at once where no article asks for a vote. */
    public AppointmentDecision open(Sitting sitting) {
        List<Reason> reasons = untimely(sitting);
        List<UUID> persons = candidates.stream()
                .flatMap(each -> each.persons().stream())
                .map(Candidate.Person::councillorId)
                .toList();
        if (Set.copyOf(persons).size() < persons.size()) {
            reasons.add(CANDIDATE_MUST_STAND_ONCE.with(
                    "persons", persons.size(), "distinct", Set.copyOf(persons).size()));
        }
        reasons.addAll(illegal(waiver, sitting));
        if (!reasons.isEmpty()) {
            return new AppointmentDecision.Refused(reasons);
        }
        boolean atOnce = candidates.size() == 1 && proceeding.secrecySource() == null;
        return new AppointmentDecision.Recorded(new Appointment(
                id,
                sittingId,
                title,
                proceeding,
                candidates,
                waiver,
                atOnce
                        ? SINGLE_CANDIDACY_MUST_TAKE_EFFECT_AT_ONCE.with(
                                "candidate", candidates.getFirst().name())
                        : null,
                List.of()));
    }

    private List<Reason> illegal(@Nullable Waiver decided, Sitting sitting) {
        List<Reason> reasons = new ArrayList<>();
        if (decided == null) {
            return reasons;
        }
        String source = proceeding.secrecySource();
        if (source != null) {
            reasons.add(SECRECY_MUST_BE_KEPT_WHERE_THE_LAW_ASKS_FOR_IT.withSource(source, "source", source));
        }
        int voters = sitting.voters().size();
        if (decided.votesAgainst() > 0 || decided.votesFor() != voters) {
            reasons.add(WAIVER_OF_SECRECY_MUST_BE_UNANIMOUS.with(
                    "votesFor", decided.votesFor(), "votesAgainst", decided.votesAgainst(), "voters", voters));
        }
        return reasons;
    }

    /** Closes the next round: it appoints one, or calls for another round, or ends without anybody. */
    public AppointmentDecision close(Papers papers, Sitting sitting) {
        List<Reason> reasons = new ArrayList<>();
        if (state() != State.OPEN) {
            reasons.add(APPOINTMENT_MUST_BE_OPEN.with("state", state(), "rounds", rounds.size()));
        }
        reasons.addAll(untimely(sitting));
        List<Integer> counted =
                papers.scores().stream().map(Papers.Score::candidate).sorted().toList();
        if (!counted.equals(candidates.stream().map(Candidate::number).toList())) {
            reasons.add(EVERY_CANDIDATE_MUST_BE_COUNTED_ONCE.with(
                    "candidates", candidates.size(), "counted", counted.size()));
        }
        Optional<Room> room = sitting.room();
        int voters = sitting.voters().size();
        if (room.isPresent() && papers.total() != voters) {
            reasons.add(PAPERS_MUST_ADD_UP.with("papers", papers.total(), "voters", voters));
        }
        if (!reasons.isEmpty()) {
            return new AppointmentDecision.Refused(reasons);
        }
        int number = rounds.size() + 1;
        int inOffice = room.orElseThrow().rollCall().inOffice().size();
        RoundCount count = new RoundCount(this, proceeding.rounds().get(number - 1), papers, inOffice);
        Quorum quorum = sitting.quorum().orElseThrow();
        Round closed = new Round(
                number,
                papers,
                inOffice,
                inOffice - voters,
                quorum,
                count.appointed().map(Candidate::number).orElse(null),
                Stream.concat(Stream.of(quorum.reason()), count.reasons(number).stream())
                        .toList());
        return new AppointmentDecision.Recorded(new Appointment(
                id,
                sittingId,
                title,
                proceeding,
                candidates,
                waiver,
                single,
                Stream.concat(rounds.stream(), Stream.of(closed)).toList()));
    }

    private static List<Reason> untimely(Sitting sitting) {
        List<Reason> reasons = new ArrayList<>(Ballot.halted(sitting));
        sitting.quorum().filter(quorum -> !quorum.reached()).map(Quorum::reason).ifPresent(reasons::add);
        return reasons;
    }

    public State state() {
        return appointed().isPresent()
                ? State.APPOINTED
                : rounds.size() < proceeding.rounds().size() ? State.OPEN : State.NOBODY_APPOINTED;
    }

    /** Secret unless the body gave that up. */
    public boolean secret() {
        return waiver == null;
    }

    public Optional<Candidate> appointed() {
        if (single != null) {
            return Optional.of(candidates.getFirst());
        }
        return rounds.stream()
                .map(Round::appointed)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(number -> candidates.get(number - 1));
    }
}
