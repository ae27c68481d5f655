package fr.hemicycle.vote.appointment;

import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.appointment.domain.NamedVoice;
import fr.hemicycle.vote.appointment.domain.Papers;
import fr.hemicycle.vote.appointment.domain.Papers.Score;
import fr.hemicycle.vote.appointment.domain.Round;
import fr.hemicycle.vote.deliberation.domain.SteppedAside;
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
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A round as it was counted. {@code scores} holds the votes of each candidate, in the order of their numbers. */
@Entity
@Table(name = "appointment_round")
class AppointmentRoundRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // the foreign key reads it
    private String collectivity;

    @Column(name = "appointment_id")
    private UUID appointmentId;

    private int number;
    private List<Integer> scores;

    @Column(name = "blank_or_null")
    private int blankOrNull;

    @Column(name = "not_taking_part")
    private int notTakingPart;

    /** Numbers of those who stood, in the order of the scores; {@code null} in older rounds, in which all did. */
    private @Nullable List<Integer> candidates;

    private boolean secret;
    private int unheard;

    @ElementCollection
    @CollectionTable(name = "appointment_voice", joinColumns = @JoinColumn(name = "round_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = Page.LIMIT_MAX)
    private List<VoiceValue> voices = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "appointment_stepped_aside", joinColumns = @JoinColumn(name = "round_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = Page.LIMIT_MAX)
    private List<SteppedAsideValue> steppedAside = new ArrayList<>();

    @Embeddable
    record VoiceValue(
            String collectivity,
            @Column(name = "councillor_id") UUID councillorId,
            @Nullable Integer candidate) {}

    @Embeddable
    record SteppedAsideValue(
            String collectivity,
            @Column(name = "councillor_id") UUID councillorId,
            @Enumerated(EnumType.STRING) SteppedAside.Interest interest) {}

    @Column(name = "absent_without_proxy")
    private int absentWithoutProxy;

    @Column(name = "in_office")
    private int inOffice;

    @Column(name = "quorum_in_office")
    private int quorumInOffice;

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

    private @Nullable Integer appointed;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reason> reasons;

    @SuppressWarnings("UnusedVariable") // for those who read the record
    @Column(name = "closed_at")
    private Instant closedAt;

    protected AppointmentRoundRow() {}

    static AppointmentRoundRow of(UUID id, String collectivity, UUID appointmentId, Round round, Instant at) {
        AppointmentRoundRow row = new AppointmentRoundRow();
        row.id = id;
        row.collectivity = collectivity;
        row.appointmentId = appointmentId;
        row.number = round.number();
        row.scores = round.papers().scores().stream()
                .sorted(Comparator.comparingInt(Score::candidate))
                .map(Score::votes)
                .toList();
        row.candidates =
                round.papers().scores().stream().map(Score::candidate).sorted().toList();
        row.secret = round.secret();
        row.unheard = round.unheard();
        for (NamedVoice voice : round.voices()) {
            row.voices.add(new VoiceValue(collectivity, voice.councillorId(), voice.candidate()));
        }
        for (SteppedAside each : round.steppedAside()) {
            row.steppedAside.add(new SteppedAsideValue(collectivity, each.councillorId(), each.interest()));
        }
        row.blankOrNull = round.papers().blankOrNull();
        row.notTakingPart = round.papers().notTakingPart();
        row.absentWithoutProxy = round.absentWithoutProxy();
        row.inOffice = round.inOffice();
        row.quorumInOffice = round.quorum().inOffice();
        row.quorumPresent = round.quorum().present();
        row.quorumRepresented = round.quorum().represented();
        row.quorumCounted = round.quorum().counted();
        row.quorumBase = round.quorum().base();
        row.quorumThreshold = round.quorum().threshold();
        row.appointed = round.appointed();
        row.reasons = round.reasons();
        row.closedAt = at;
        return row;
    }

    UUID appointmentId() {
        return appointmentId;
    }

    Round toDomain() {
        return new Round(
                number,
                new Papers(
                        IntStream.range(0, scores.size())
                                .mapToObj(each -> new Score(
                                        candidates == null ? each + 1 : candidates.get(each), scores.get(each)))
                                .toList(),
                        blankOrNull,
                        notTakingPart),
                secret,
                voices.stream()
                        .map(each -> new NamedVoice(each.councillorId, each.candidate))
                        .toList(),
                steppedAside.stream()
                        .map(each -> new SteppedAside(each.councillorId, each.interest))
                        .toList(),
                inOffice,
                unheard,
                absentWithoutProxy,
                new Quorum(
                        quorumInOffice,
                        quorumPresent,
                        quorumRepresented,
                        quorumCounted,
                        quorumBase,
                        quorumThreshold,
                        true,
                        reasons.getFirst()),
                appointed,
                reasons);
    }
}
