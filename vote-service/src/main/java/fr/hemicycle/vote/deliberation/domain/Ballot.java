package fr.hemicycle.vote.deliberation.domain;

import static fr.hemicycle.vote.deliberation.domain.BallotRule.ASKERS_MUST_BE_MEMBERS_WHO_ARE_THERE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.BALLOT_MUST_BE_TAKEN_ONCE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.EVERY_EXPENSE_MUST_HAVE_ITS_ARTICLE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.EXCEPTIONS_MUST_NAME_A_VOTER_ONCE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.EXCEPTIONS_MUST_NAME_ENTITLED_VOTERS;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.EXPENSES_MUST_BE_RESERVED_BEFORE_THE_VOTE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.PUBLIC_BALLOT_MUST_BE_ASKED_BY_A_SIXTH;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.PUBLIC_BALLOT_MUST_BE_HELD_WHEN_A_SIXTH_ASKS;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.SECRET_BALLOT_MUST_BE_ALLOWED_BY_THE_INTERNAL_RULES;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.SECRET_VOICES_MUST_ADD_UP;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.SITTING_MUST_RUN;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.URGENCY_MUST_BE_APPROVED_BEFORE_THE_BALLOT;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.VOICES_MUST_FIT_THE_METHOD;
import static fr.hemicycle.vote.deliberation.domain.VoiceRule.RECORDED_VOICES_MUST_DECIDE;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.sitting.domain.Quorum;
import fr.hemicycle.vote.sitting.domain.Room;
import fr.hemicycle.vote.sitting.domain.Sitting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A ballot as it was taken, before anybody has judged it.
 *
 * @param steppedAside members who take no part because of an interest
 * @param askers members who asked for a public ballot
 * @param votedAt moment in the sitting, {@code null} for the last one that its timeline knows
 */
public record Ballot(
        BallotMethod method,
        Voices voices,
        List<SteppedAside> steppedAside,
        Set<UUID> askers,
        @Nullable Instant votedAt) {

    public Ballot {
        steppedAside = List.copyOf(steppedAside);
        askers = Set.copyOf(askers);
    }

    /** One in which it is known who said what. */
    public Ballot(BallotMethod method, Choice choiceOfAll, List<Voice> exceptions) {
        this(method, new Voices.Named(choiceOfAll, exceptions), List.of(), Set.of(), null);
    }

    /** What all said whom no exception names; nothing in a secret ballot. */
    public Optional<Choice> choiceOfAll() {
        return voices instanceof Voices.Named named ? Optional.of(named.ofAll()) : Optional.empty();
    }

    /** None in a secret ballot. */
    public List<Voice> exceptions() {
        return voices instanceof Voices.Named named ? named.exceptions() : List.of();
    }

    /**
     * The same with the voices that were recorded one by one in their place: whoever said nothing takes no part. Where none
     * were, it stays as it is, and is refused if it counts on them.
     */
    public Ballot saying(List<Voice> recorded) {
        return voices instanceof Voices.Called && !recorded.isEmpty()
                ? new Ballot(method, new Voices.Named(Choice.NOT_TAKING_PART, recorded), steppedAside, askers, votedAt)
                : this;
    }

    /** What is broken when it gives figures of its own though voices were recorded one by one. */
    public List<Reason> contradicting(List<Voice> recorded) {
        return voices instanceof Voices.Called || recorded.isEmpty()
                ? List.of()
                : List.of(RECORDED_VOICES_MUST_DECIDE.with("voices", recorded.size(), "method", method));
    }

    /** The same at a moment. */
    public Ballot at(@Nullable Instant moment) {
        return new Ballot(method, voices, steppedAside, askers, moment);
    }

    /** The same, at the last moment that the timeline knows unless it says itself when: later entries do not touch it. */
    public Ballot inTheTimelineOf(Sitting sitting) {
        return votedAt != null || sitting.timeline().isEmpty()
                ? this
                : at(sitting.timeline().getLast().at());
    }

    /** The ballot on the deliberation as a whole. */
    public BallotDecision close(Deliberation deliberation, Sitting sitting, Report report) {
        return close(deliberation, Subject.WHOLE, sitting, report);
    }

    public BallotDecision close(Deliberation deliberation, Subject subject, Sitting sitting, Report report) {
        List<Reason> reasons = new ArrayList<>();
        if (deliberation.state() != DeliberationState.DRAFTED) {
            reasons.add(BALLOT_MUST_BE_TAKEN_ONCE.with(
                    "number", deliberation.text().number(), "state", deliberation.state()));
        }
        Optional<Room> room = sitting.room(votedAt);
        reasons.addAll(halted(sitting, votedAt, room.orElse(null)));
        reasons.addAll(report.closed());
        reasons.addAll(Draft.misplaced(sitting, report));
        reasons.addAll(deliberation.untimely(subject));
        if (subject instanceof Subject.Whole) {
            reasons.addAll(unfunded(deliberation, report));
        }
        return room.map(each -> judge(deliberation, sitting, each, reasons))
                .orElseGet(() -> new BallotDecision.Refused(reasons));
    }

    private BallotDecision judge(Deliberation deliberation, Sitting sitting, Room room, List<Reason> reasons) {
        Quorum quorum = quorum(sitting, room);
        if (!quorum.reached()) {
            reasons.add(quorum.reason());
        }
        reasons.addAll(misheld(sitting, room));
        reasons.addAll(strangers(room));
        Count count =
                new Count(room, quorum, sitting.rulebook(), deliberation.text().majority(), this);
        if (reasons.isEmpty()) {
            reasons.addAll(miscounted(count.heard().size()));
        }
        return reasons.isEmpty() ? count.result() : new BallotDecision.Refused(reasons);
    }

    /** The quorum that the item needs at the moment of the ballot; nothing until the roll call is taken. */
    public Optional<Quorum> quorum(Sitting sitting) {
        return sitting.room(votedAt).map(room -> quorum(sitting, room));
    }

    private Quorum quorum(Sitting sitting, Room room) {
        return sitting.quorum(votedAt, SteppedAside.outOfTheQuorum(room, steppedAside))
                .orElseThrow();
    }

    /** Whether anything may be put to the vote in the sitting, as things stand there. */
    public static List<Reason> halted(Sitting sitting) {
        return halted(sitting, null, sitting.room().orElse(null));
    }

    private static List<Reason> halted(Sitting sitting, @Nullable Instant moment, @Nullable Room room) {
        List<Reason> reasons = new ArrayList<>();
        if (room == null) {
            reasons.add(ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT.with("heldOn", sitting.heldOn()));
        }
        if (moment != null) {
            reasons.addAll(sitting.astray(moment));
        }
        if (room == null) {
            return reasons;
        }
        if (room.suspended() || room.over()) {
            reasons.add(SITTING_MUST_RUN.with("suspended", room.suspended(), "over", room.over()));
        }
        if (sitting.notice().urgent() && !room.urgencyApproved()) {
            reasons.add(URGENCY_MUST_BE_APPROVED_BEFORE_THE_BALLOT.with("heldOn", sitting.heldOn()));
        }
        return reasons;
    }

    private static List<Reason> unfunded(Deliberation deliberation, Report report) {
        List<Reason> reasons = new ArrayList<>();
        if (report.pending() > 0) {
            reasons.add(EXPENSES_MUST_BE_RESERVED_BEFORE_THE_VOTE.with("pending", report.pending()));
        }
        Set<UUID> proposed = report.expenses().stream().map(Expense::id).collect(Collectors.toUnmodifiableSet());
        Set<UUID> committed = new HashSet<>(deliberation.expenseIds());
        long left = proposed.stream().filter(id -> !committed.contains(id)).count();
        long gone = committed.stream().filter(id -> !proposed.contains(id)).count();
        if (left + gone > 0) {
            reasons.add(EVERY_EXPENSE_MUST_HAVE_ITS_ARTICLE.with(
                    "expenses", proposed.size(), "withoutArticle", left, "gone", gone));
        }
        return reasons;
    }

    private List<Reason> misheld(Sitting sitting, Room room) {
        List<Reason> reasons = new ArrayList<>();
        boolean secret = method == BallotMethod.SECRET_BALLOT;
        if (voices instanceof Voices.Called || secret != voices instanceof Voices.Secret) {
            reasons.add(VOICES_MUST_FIT_THE_METHOD.with("method", method));
        }
        if (secret && !sitting.body().internalRules().secretBallotMayBeHeld()) {
            reasons.add(SECRET_BALLOT_MUST_BE_ALLOWED_BY_THE_INTERNAL_RULES.with(
                    "body", sitting.body().name()));
        }
        Set<UUID> there = room.membersPresent();
        if (!there.containsAll(askers)) {
            reasons.add(ASKERS_MUST_BE_MEMBERS_WHO_ARE_THERE.with("askers", askers.size()));
        }
        int askersMin = sitting.rulebook().publicBallot().askersMin(there.size());
        boolean enough = askers.size() >= askersMin;
        if (!askers.isEmpty() && !enough && method == BallotMethod.PUBLIC_BALLOT) {
            reasons.add(PUBLIC_BALLOT_MUST_BE_ASKED_BY_A_SIXTH.withSource(
                    sitting.rulebook().publicBallot().source(),
                    "askers",
                    askers.size(),
                    "present",
                    there.size(),
                    "min",
                    askersMin));
        }
        if (!askers.isEmpty() && enough && method != BallotMethod.PUBLIC_BALLOT) {
            reasons.add(PUBLIC_BALLOT_MUST_BE_HELD_WHEN_A_SIXTH_ASKS.withSource(
                    sitting.rulebook().publicBallot().source(), "askers", askers.size(), "method", method));
        }
        return reasons;
    }

    private List<Reason> strangers(Room room) {
        List<Reason> reasons = SteppedAside.misnamed(room, steppedAside);
        Set<UUID> heard = SteppedAside.heard(room, steppedAside);
        for (Voice exception : exceptions()) {
            if (!heard.contains(exception.councillorId())) {
                reasons.add(EXCEPTIONS_MUST_NAME_ENTITLED_VOTERS.with("councillor", exception.councillorId()));
            }
        }
        Set<UUID> seen = new HashSet<>();
        for (Voice exception : exceptions()) {
            if (!seen.add(exception.councillorId())) {
                reasons.add(EXCEPTIONS_MUST_NAME_A_VOTER_ONCE.with("councillor", exception.councillorId()));
            }
        }
        return reasons;
    }

    private List<Reason> miscounted(int heard) {
        return voices instanceof Voices.Secret secret && secret.total() != heard
                ? List.of(SECRET_VOICES_MUST_ADD_UP.with("voices", secret.total(), "voters", heard))
                : List.of();
    }
}
