package fr.hemicycle.basin.meeting;

import fr.hemicycle.basin.body.domain.DecisionMode;
import fr.hemicycle.basin.body.domain.Pronouncement;
import fr.hemicycle.basin.meeting.domain.DecidedText;
import fr.hemicycle.basin.meeting.domain.Decision;
import fr.hemicycle.basin.meeting.domain.Tally;
import fr.hemicycle.basin.meeting.domain.Voice;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision with the rule that it was taken by. It never changes. */
@Entity
@Table(name = "body_decision")
class DecisionRow {

    enum Outcome {
        ADOPTED,
        REJECTED
    }

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "agenda_item")
    private int agendaItem;

    @Enumerated(EnumType.STRING)
    private Pronouncement kind;

    private String proposal;

    @SuppressWarnings("UnusedVariable") // the database keeps it for the record
    @Column(name = "setting_id")
    private UUID settingId;

    @Enumerated(EnumType.STRING)
    private DecisionMode mode;

    private int members;
    private int required;

    @Column(name = "votes_for")
    private int votesFor;

    @Column(name = "votes_against")
    private int votesAgainst;

    private int abstentions;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "plan_id")
    private @Nullable UUID planId;

    @Column(name = "plan_version")
    private @Nullable Integer planVersion;

    @Column(name = "plan_text_sha256")
    private @Nullable String planTextSha256;

    @SuppressWarnings("UnusedVariable") // the database keeps it for the record
    @Column(name = "recorded_at")
    private Instant recordedAt;

    @ElementCollection
    @CollectionTable(name = "body_voice", joinColumns = @JoinColumn(name = "decision_id"))
    @OrderColumn(name = "position")
    private List<VoiceValue> voices = new ArrayList<>();

    @Embeddable
    record VoiceValue(
            String collectivity,
            @Column(name = "organisation_id") UUID organisationId,
            @Enumerated(EnumType.STRING) Voice.Choice voice) {}

    protected DecisionRow() {}

    static DecisionRow of(String collectivity, UUID meetingId, Decision decision, Instant recordedAt) {
        DecisionRow row = new DecisionRow();
        row.id = decision.id();
        row.collectivity = collectivity;
        row.meetingId = meetingId;
        row.agendaItem = decision.agendaItem();
        row.kind = decision.kind();
        row.proposal = decision.proposal();
        row.settingId = decision.setting().id();
        row.mode = decision.setting().mode();
        row.members = decision.tally().members();
        row.required = decision.tally().required();
        row.votesFor = decision.tally().votesFor();
        row.votesAgainst = decision.tally().votesAgainst();
        row.abstentions = decision.tally().abstentions();
        row.outcome = decision.adopted() ? Outcome.ADOPTED : Outcome.REJECTED;
        DecidedText text = decision.text();
        if (text != null) {
            row.planId = text.planId();
            row.planVersion = text.version();
            row.planTextSha256 = text.sha256();
        }
        row.recordedAt = recordedAt;
        decision.voices()
                .forEach(each -> row.voices.add(new VoiceValue(collectivity, each.organisationId(), each.choice())));
        return row;
    }

    UUID id() {
        return id;
    }

    UUID meetingId() {
        return meetingId;
    }

    @Nullable
    DecidedText text() {
        return planId == null || planVersion == null || planTextSha256 == null
                ? null
                : new DecidedText(planId, planVersion, planTextSha256);
    }

    int agendaItem() {
        return agendaItem;
    }

    Pronouncement kind() {
        return kind;
    }

    String proposal() {
        return proposal;
    }

    DecisionMode mode() {
        return mode;
    }

    Tally tally() {
        return new Tally(members, required, votesFor, votesAgainst, abstentions);
    }

    Outcome outcome() {
        return outcome;
    }

    List<Voice> voices() {
        return voices.stream()
                .map(each -> new Voice(each.organisationId(), each.voice()))
                .toList();
    }
}
