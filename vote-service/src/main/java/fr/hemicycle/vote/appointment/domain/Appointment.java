package fr.hemicycle.vote.appointment.domain;

import static fr.hemicycle.vote.appointment.domain.AppointmentRule.APPOINTMENT_MUST_BE_OPEN;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.CANDIDACIES_MUST_BE_OPEN_TO_JOIN;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.CANDIDACIES_MUST_NOT_CHANGE_DURING_A_ROUND;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.CANDIDATE_MUST_STAND_ONCE;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.CANDIDATE_MUST_STAND_TO_WITHDRAW;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.CHOICE_MUST_BE_A_CANDIDATE_OF_THE_ROUND;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.ELECTOR_MUST_BE_HEARD;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.ELECTOR_MUST_CHOOSE_ONCE;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.EVERY_CANDIDATE_MUST_BE_COUNTED_ONCE;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.PAPERS_MUST_ADD_UP;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.SECRECY_MUST_BE_KEPT_WHERE_THE_LAW_ASKS_FOR_IT;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.SINGLE_CANDIDACY_MUST_TAKE_EFFECT_AT_ONCE;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.VOICES_MUST_FIT_THE_SECRECY_OF_THE_ROUND;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.WAIVER_OF_SECRECY_MUST_BE_UNANIMOUS;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.deliberation.domain.Ballot;
import fr.hemicycle.vote.deliberation.domain.SteppedAside;
import fr.hemicycle.vote.sitting.domain.Quorum;
import fr.hemicycle.vote.sitting.domain.Room;
import fr.hemicycle.vote.sitting.domain.Sitting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An appointment of persons by the body that sits.
 *
 * @param post the office that is filled, by the word that the lists are asked with, {@code null} when none is named
 * @param candidates by number, from 1, those who withdrew too
 * @param waiver the decision not to vote in secret, {@code null} when there is none
 * @param single why a candidacy took effect without a vote, {@code null} when it did not
 * @param voting whether votes are being cast now
 */
public record Appointment(
        UUID id,
        UUID sittingId,
        @Nullable String post,
        String title,
        Proceeding proceeding,
        List<Candidate> candidates,
        @Nullable Waiver waiver,
        @Nullable Reason single,
        boolean voting,
        List<Round> rounds) {

    public Appointment {
        candidates = List.copyOf(candidates);
        rounds = List.copyOf(rounds);
    }

    /** One of no named post, in which no votes are being cast. */
    public Appointment(
            UUID id,
            UUID sittingId,
            String title,
            Proceeding proceeding,
            List<Candidate> candidates,
            @Nullable Waiver waiver,
            @Nullable Reason single,
            List<Round> rounds) {
        this(id, sittingId, null, title, proceeding, candidates, waiver, single, false, rounds);
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
        List<Reason> reasons = new ArrayList<>(Ballot.halted(sitting));
        reasons.addAll(inquorate(sitting, List.of()));
        reasons.addAll(twice(candidates));
        reasons.addAll(illegal(waiver, sitting));
        boolean atOnce = candidates.size() == 1 && proceeding.secrecySource() == null;
        Reason reason = atOnce
                ? SINGLE_CANDIDACY_MUST_TAKE_EFFECT_AT_ONCE.with(
                        "candidate", candidates.getFirst().name())
                : null;
        return AppointmentDecision.of(
                reasons,
                () -> new Appointment(
                        id, sittingId, post, title, proceeding, candidates, waiver, reason, false, List.of()));
    }

    /** @param standing nobody may be on two of these at the same time */
    private static List<Reason> twice(List<Candidate> standing) {
        List<UUID> persons = standing.stream()
                .flatMap(each -> each.persons().stream())
                .map(Candidate.Person::councillorId)
                .toList();
        int distinct = Set.copyOf(persons).size();
        return distinct == persons.size()
                ? List.of()
                : List.of(CANDIDATE_MUST_STAND_ONCE.with("persons", persons.size(), "distinct", distinct));
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

    /** Another one stands from the next round on. Its number is given here. */
    public AppointmentDecision join(Candidate newcomer) {
        List<Reason> reasons = settled();
        String source = proceeding.candidaciesClosedSource();
        if (source != null && !rounds.isEmpty()) {
            reasons.add(CANDIDACIES_MUST_BE_OPEN_TO_JOIN.withSource(source, "rounds", rounds.size()));
        }
        Candidate joined = newcomer.joining(candidates.size() + 1, nextRound());
        reasons.addAll(
                twice(Stream.concat(standing().stream(), Stream.of(joined)).toList()));
        return AppointmentDecision.of(
                reasons,
                () -> with(Stream.concat(candidates.stream(), Stream.of(joined)).toList(), voting, rounds));
    }

    /** One withdraws before the next round. */
    public AppointmentDecision withdraw(int number) {
        List<Reason> reasons = settled();
        if (standing().stream().noneMatch(each -> each.number() == number)) {
            reasons.add(CANDIDATE_MUST_STAND_TO_WITHDRAW.with("candidate", number));
        }
        return AppointmentDecision.of(
                reasons,
                () -> with(
                        candidates.stream()
                                .map(each -> each.number() == number ? each.withdrawnAfter(rounds.size()) : each)
                                .toList(),
                        voting,
                        rounds));
    }

    /** The votes of the next round are being cast from now on. */
    public AppointmentDecision beginRound(Sitting sitting) {
        List<Reason> reasons = settled();
        reasons.addAll(Ballot.halted(sitting));
        reasons.addAll(inquorate(sitting, List.of()));
        return AppointmentDecision.of(reasons, () -> with(candidates, true, rounds));
    }

    private List<Reason> settled() {
        List<Reason> reasons = ended();
        if (voting) {
            reasons.add(CANDIDACIES_MUST_NOT_CHANGE_DURING_A_ROUND.with("round", nextRound()));
        }
        return reasons;
    }

    private List<Reason> ended() {
        List<Reason> reasons = new ArrayList<>();
        if (state() != State.OPEN) {
            reasons.add(APPOINTMENT_MUST_BE_OPEN.with("state", state(), "rounds", rounds.size()));
        }
        return reasons;
    }

    /** Closes the next round by its papers, with nobody who stepped aside. */
    public AppointmentDecision close(Papers papers, Sitting sitting) {
        return close(new Box.Secret(papers), List.of(), sitting);
    }

    /** Closes the next round: it appoints one, or calls for another round, or ends without anybody. */
    public AppointmentDecision close(Box box, List<SteppedAside> steppedAside, Sitting sitting) {
        List<Reason> reasons = ended();
        reasons.addAll(Ballot.halted(sitting));
        Optional<Room> room = sitting.room();
        if (room.isEmpty()) {
            return new AppointmentDecision.Refused(reasons);
        }
        Set<UUID> heard = SteppedAside.heard(room.get(), steppedAside);
        reasons.addAll(inquorate(sitting, steppedAside));
        reasons.addAll(SteppedAside.misnamed(room.get(), steppedAside));
        reasons.addAll(
                switch (box) {
                    case Box.Secret(Papers papers) -> miscounted(papers, heard.size());
                    case Box.Named(List<NamedVoice> voices) -> misspoken(voices, heard);
                });
        return AppointmentDecision.of(
                reasons,
                () -> with(
                        candidates,
                        false,
                        Stream.concat(rounds.stream(), Stream.of(closed(box, steppedAside, heard, room.get(), sitting)))
                                .toList()));
    }

    private Round closed(Box box, List<SteppedAside> steppedAside, Set<UUID> heard, Room room, Sitting sitting) {
        Papers papers = switch (box) {
            case Box.Secret(Papers given) -> given;
            case Box.Named named -> named.counted(standing(), heard);
        };
        int inOffice = room.rollCall().inOffice().size();
        RoundCount count = new RoundCount(this, proceeding.rounds().get(rounds.size()), papers, inOffice);
        Quorum quorum = quorum(sitting, room, steppedAside);
        return new Round(
                nextRound(),
                papers,
                secret(),
                box.named(),
                steppedAside,
                inOffice,
                room.voters().size() - heard.size(),
                inOffice - room.voters().size(),
                quorum,
                count.appointed().map(Candidate::number).orElse(null),
                Stream.concat(Stream.of(quorum.reason()), count.reasons(nextRound()).stream())
                        .toList());
    }

    private List<Reason> miscounted(Papers papers, int heard) {
        List<Reason> reasons = new ArrayList<>();
        if (!secret()) {
            reasons.add(VOICES_MUST_FIT_THE_SECRECY_OF_THE_ROUND.with("secret", false));
        }
        List<Integer> counted =
                papers.scores().stream().map(Papers.Score::candidate).sorted().toList();
        List<Integer> standing = standing().stream().map(Candidate::number).toList();
        if (!counted.equals(standing)) {
            reasons.add(EVERY_CANDIDATE_MUST_BE_COUNTED_ONCE.with(
                    "candidates", standing.size(), "counted", counted.size()));
        }
        if (papers.total() != heard) {
            reasons.add(PAPERS_MUST_ADD_UP.with("papers", papers.total(), "voters", heard));
        }
        return reasons;
    }

    private List<Reason> misspoken(List<NamedVoice> voices, Set<UUID> heard) {
        List<Reason> reasons = new ArrayList<>();
        if (secret()) {
            // Nothing else is said of what must never be written down.
            reasons.add(VOICES_MUST_FIT_THE_SECRECY_OF_THE_ROUND.with("secret", true));
            return reasons;
        }
        List<Integer> standing = standing().stream().map(Candidate::number).toList();
        Set<UUID> spoken = new HashSet<>();
        for (NamedVoice voice : voices) {
            if (!heard.contains(voice.councillorId())) {
                reasons.add(ELECTOR_MUST_BE_HEARD.with("councillor", voice.councillorId()));
            }
            if (!spoken.add(voice.councillorId())) {
                reasons.add(ELECTOR_MUST_CHOOSE_ONCE.with("councillor", voice.councillorId()));
            }
            Integer candidate = voice.candidate();
            if (candidate != null && !standing.contains(candidate)) {
                reasons.add(CHOICE_MUST_BE_A_CANDIDATE_OF_THE_ROUND.with("candidate", candidate));
            }
        }
        return reasons;
    }

    private static List<Reason> inquorate(Sitting sitting, List<SteppedAside> steppedAside) {
        return sitting
                .room()
                .map(room -> quorum(sitting, room, steppedAside))
                .filter(quorum -> !quorum.reached())
                .map(Quorum::reason)
                .stream()
                .toList();
    }

    private static Quorum quorum(Sitting sitting, Room room, List<SteppedAside> steppedAside) {
        return sitting.quorum(null, SteppedAside.outOfTheQuorum(room, steppedAside))
                .orElseThrow();
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

    /** Those who stand in the next round. */
    public List<Candidate> standing() {
        return standing(nextRound());
    }

    public List<Candidate> standing(int round) {
        return candidates.stream().filter(each -> each.standsIn(round)).toList();
    }

    public int nextRound() {
        return rounds.size() + 1;
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

    private Appointment with(List<Candidate> all, boolean casting, List<Round> held) {
        return new Appointment(id, sittingId, post, title, proceeding, all, waiver, single, casting, held);
    }
}
