package fr.hemicycle.vote.deliberation;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.deliberation.domain.Ballot;
import fr.hemicycle.vote.deliberation.domain.BallotDecision;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Outcome;
import fr.hemicycle.vote.deliberation.domain.BallotMethod;
import fr.hemicycle.vote.deliberation.domain.BallotRule;
import fr.hemicycle.vote.deliberation.domain.Choice;
import fr.hemicycle.vote.deliberation.domain.ClosedBallot;
import fr.hemicycle.vote.deliberation.domain.Standing;
import fr.hemicycle.vote.deliberation.domain.SteppedAside;
import fr.hemicycle.vote.deliberation.domain.Subject;
import fr.hemicycle.vote.deliberation.domain.Tally;
import fr.hemicycle.vote.deliberation.domain.Voice;
import fr.hemicycle.vote.deliberation.domain.Voices;
import fr.hemicycle.vote.rulebook.domain.CountedMembers;
import fr.hemicycle.vote.sitting.domain.Quorum;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A ballot as it was judged, for good: later proxies or another law do not change it. */
@Entity
@Immutable
@Table(name = "ballot")
class BallotRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @Column(name = "deliberation_id")
    private UUID deliberationId;

    @Enumerated(EnumType.STRING)
    private BallotMethod method;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "choice_of_all")
    private @Nullable Choice choiceOfAll;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "in_office")
    private int inOffice;

    @Column(name = "votes_for")
    private int votesFor;

    @Column(name = "votes_against")
    private int votesAgainst;

    private int abstentions;

    @Column(name = "not_taking_part")
    private int notTakingPart;

    @Column(name = "absent_without_proxy")
    private int absentWithoutProxy;

    @Column(name = "casting_vote")
    private boolean castingVote;

    @Column(name = "quorum_present")
    private int quorumPresent;

    @Column(name = "quorum_represented")
    private int quorumRepresented;

    @Column(name = "quorum_counted")
    private int quorumCounted;

    @Enumerated(EnumType.STRING)
    @Column(name = "quorum_base")
    private CountedMembers quorumBase;

    @Column(name = "quorum_threshold")
    private int quorumThreshold;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reason> reasons;

    @Enumerated(EnumType.STRING)
    private SubjectKind subject;

    @Column(name = "subject_number")
    private int subjectNumber;

    @Column(name = "voted_at")
    private @Nullable Instant votedAt;

    private @Nullable UUID corrects;

    private @Nullable String motive;

    private List<UUID> askers;

    @Column(name = "qualified_majority")
    private boolean qualifiedMajority;

    @Column(name = "quorum_in_office")
    private int quorumInOffice;

    @ElementCollection
    @CollectionTable(name = "ballot_exception", joinColumns = @JoinColumn(name = "ballot_id"))
    private List<VoiceValue> exceptions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "stepped_aside", joinColumns = @JoinColumn(name = "ballot_id"))
    private List<SteppedAsideValue> steppedAside = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "standing", joinColumns = @JoinColumn(name = "ballot_id"))
    @OrderColumn(name = "position")
    private List<StandingValue> standings = new ArrayList<>();

    enum SubjectKind {
        WHOLE,
        ARTICLE,
        AMENDMENT
    }

    @Embeddable
    record VoiceValue(
            @Column(name = "councillor_id") UUID councillorId,
            String collectivity,
            @Enumerated(EnumType.STRING) Choice choice) {}

    @Embeddable
    record SteppedAsideValue(
            @Column(name = "councillor_id") UUID councillorId,
            String collectivity,
            @Enumerated(EnumType.STRING) SteppedAside.Interest interest) {}

    @Embeddable
    record StandingValue(
            @Column(name = "councillor_id") UUID councillorId,
            String collectivity,
            @Enumerated(EnumType.STRING) Standing.Bucket bucket,
            @Column(name = "holder_id") @Nullable UUID holderId,
            @Column(name = "group_name") @Nullable String group) {}

    protected BallotRow() {}

    static BallotRow of(String collectivity, ClosedBallot closed) {
        Ballot ballot = closed.ballot();
        BallotDecision.Closed result = closed.result();
        BallotRow row = new BallotRow();
        row.id = closed.id();
        row.collectivity = collectivity;
        row.deliberationId = closed.deliberationId();
        row.apply(closed.subject());
        row.method = ballot.method();
        row.choiceOfAll = ballot.choiceOfAll().orElse(null);
        for (Voice voice : ballot.exceptions()) {
            row.exceptions.add(new VoiceValue(voice.councillorId(), collectivity, voice.choice()));
        }
        for (SteppedAside each : ballot.steppedAside()) {
            row.steppedAside.add(new SteppedAsideValue(each.councillorId(), collectivity, each.interest()));
        }
        for (Standing each : result.standings()) {
            row.standings.add(
                    new StandingValue(each.councillorId(), collectivity, each.bucket(), each.holderId(), each.group()));
        }
        row.askers = List.copyOf(ballot.askers());
        row.votedAt = ballot.votedAt();
        row.outcome = result.outcome();
        row.closedAt = closed.closedAt();
        row.castingVote = result.castingVote();
        row.qualifiedMajority = result.reasons().stream()
                .anyMatch(reason -> reason.code().equals(BallotRule.QUALIFIED_MAJORITY_MUST_BE_FOR.name()));
        row.reasons = result.reasons();
        row.corrects = closed.correction() == null ? null : closed.correction().corrects();
        row.motive = closed.correction() == null ? null : closed.correction().motive();
        row.apply(result.tally());
        row.apply(result.quorum());
        return row;
    }

    private void apply(Subject of) {
        switch (of) {
            case Subject.Whole() -> subject = SubjectKind.WHOLE;
            case Subject.OfArticle(int number) -> {
                subject = SubjectKind.ARTICLE;
                subjectNumber = number;
            }
            case Subject.OfAmendment(int number) -> {
                subject = SubjectKind.AMENDMENT;
                subjectNumber = number;
            }
        }
    }

    private void apply(Tally tally) {
        inOffice = tally.inOffice();
        votesFor = tally.votesFor();
        votesAgainst = tally.votesAgainst();
        abstentions = tally.abstentions();
        notTakingPart = tally.notTakingPart();
        absentWithoutProxy = tally.absentWithoutProxy();
    }

    private void apply(Quorum quorum) {
        quorumInOffice = quorum.inOffice();
        quorumPresent = quorum.present();
        quorumRepresented = quorum.represented();
        quorumCounted = quorum.counted();
        quorumBase = quorum.base();
        quorumThreshold = quorum.threshold();
    }

    UUID id() {
        return id;
    }

    UUID deliberationId() {
        return deliberationId;
    }

    @Nullable
    UUID corrects() {
        return corrects;
    }

    boolean isOnTheWhole() {
        return subject == SubjectKind.WHOLE;
    }

    ClosedBallot toDomain() {
        return new ClosedBallot(
                id,
                deliberationId,
                switch (subject) {
                    case WHOLE -> Subject.WHOLE;
                    case ARTICLE -> new Subject.OfArticle(subjectNumber);
                    case AMENDMENT -> new Subject.OfAmendment(subjectNumber);
                },
                new Ballot(
                        method,
                        voices(),
                        steppedAside.stream()
                                .map(each -> new SteppedAside(each.councillorId, each.interest))
                                .toList(),
                        Set.copyOf(askers),
                        votedAt),
                result(),
                closedAt,
                corrects == null || motive == null ? null : new ClosedBallot.Correction(corrects, motive));
    }

    private Voices voices() {
        // Those who stepped aside, and those for whom they would have spoken, are not among the voices.
        return choiceOfAll == null
                ? new Voices.Secret(votesFor, votesAgainst, abstentions, notTakingPart)
                : new Voices.Named(
                        choiceOfAll,
                        exceptions.stream()
                                .map(each -> new Voice(each.councillorId, each.choice))
                                .toList());
    }

    private BallotDecision.Closed result() {
        return new BallotDecision.Closed(
                outcome,
                new Tally(inOffice, votesFor, votesAgainst, abstentions, notTakingPart, absentWithoutProxy),
                castingVote,
                new Quorum(
                        quorumInOffice,
                        quorumPresent,
                        quorumRepresented,
                        quorumCounted,
                        quorumBase,
                        quorumThreshold,
                        true,
                        reasons.getFirst()),
                reasons,
                standings.stream()
                        .map(each -> new Standing(each.councillorId, each.bucket, each.holderId, each.group))
                        .toList());
    }
}
