package fr.hemicycle.vote.deliberation;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.deliberation.domain.Ballot;
import fr.hemicycle.vote.deliberation.domain.BallotDecision;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Outcome;
import fr.hemicycle.vote.deliberation.domain.BallotMethod;
import fr.hemicycle.vote.deliberation.domain.Choice;
import fr.hemicycle.vote.deliberation.domain.ClosedBallot;
import fr.hemicycle.vote.deliberation.domain.Tally;
import fr.hemicycle.vote.deliberation.domain.Voice;
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
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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
    private Choice choiceOfAll;

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

    @ElementCollection
    @CollectionTable(name = "ballot_exception", joinColumns = @JoinColumn(name = "ballot_id"))
    private List<VoiceValue> exceptions = new ArrayList<>();

    @Embeddable
    record VoiceValue(
            @Column(name = "councillor_id") UUID councillorId,
            String collectivity,
            @Enumerated(EnumType.STRING) Choice choice) {}

    protected BallotRow() {}

    static BallotRow of(
            UUID id,
            String collectivity,
            UUID deliberationId,
            Ballot ballot,
            BallotDecision.Closed closed,
            Instant closedAt) {
        BallotRow row = new BallotRow();
        row.id = id;
        row.collectivity = collectivity;
        row.deliberationId = deliberationId;
        row.method = ballot.method();
        row.choiceOfAll = ballot.choiceOfAll();
        for (Voice voice : ballot.exceptions()) {
            row.exceptions.add(new VoiceValue(voice.councillorId(), collectivity, voice.choice()));
        }
        row.outcome = closed.outcome();
        row.closedAt = closedAt;
        row.castingVote = closed.castingVote();
        row.reasons = closed.reasons();
        row.apply(closed.tally());
        row.apply(closed.quorum());
        return row;
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

    BallotMethod method() {
        return method;
    }

    Instant closedAt() {
        return closedAt;
    }

    ClosedBallot toRecord() {
        List<Voice> voices = exceptions.stream()
                .map(each -> new Voice(each.councillorId, each.choice))
                .toList();
        return new ClosedBallot(id, new Ballot(method, choiceOfAll, voices), toDomain(), closedAt);
    }

    BallotDecision.Closed toDomain() {
        return new BallotDecision.Closed(
                outcome,
                new Tally(inOffice, votesFor, votesAgainst, abstentions, notTakingPart, absentWithoutProxy),
                castingVote,
                new Quorum(
                        inOffice,
                        quorumPresent,
                        quorumRepresented,
                        quorumCounted,
                        quorumBase,
                        quorumThreshold,
                        true,
                        reasons.getFirst()),
                reasons);
    }
}
