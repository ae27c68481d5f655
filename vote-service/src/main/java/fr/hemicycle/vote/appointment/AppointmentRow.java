package fr.hemicycle.vote.appointment;

import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.appointment.domain.Appointment;
import fr.hemicycle.vote.appointment.domain.Appointment.Waiver;
import fr.hemicycle.vote.appointment.domain.Candidate;
import fr.hemicycle.vote.appointment.domain.Proceeding;
import fr.hemicycle.vote.appointment.domain.Proceeding.RoundRule;
import fr.hemicycle.vote.appointment.domain.Proceeding.Threshold;
import fr.hemicycle.vote.appointment.domain.Proceeding.TieRule;
import fr.hemicycle.vote.sitting.domain.Sitting;
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
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "appointment")
class AppointmentRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @Version
    private long version;

    @Column(name = "sitting_id")
    private UUID sittingId;

    @SuppressWarnings("UnusedVariable") // lists ask for it
    @Column(name = "body_id")
    private UUID bodyId;

    @SuppressWarnings("UnusedVariable") // lists ask for it
    @Column(name = "held_on")
    private LocalDate heldOn;

    private @Nullable String post;
    private String title;
    private boolean voting;

    @Column(name = "candidacies_closed_source")
    private @Nullable String candidaciesClosedSource;

    @Enumerated(EnumType.STRING)
    @Column(name = "tie_rule")
    private TieRule tie;

    @Column(name = "tie_source")
    private String tieSource;

    @Column(name = "secrecy_source")
    private @Nullable String secrecySource;

    @Column(name = "waiver_votes_for")
    private @Nullable Integer waiverVotesFor;

    @Column(name = "single_reason")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Reason single;

    @ElementCollection
    @CollectionTable(name = "appointment_round_rule", joinColumns = @JoinColumn(name = "appointment_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = Page.LIMIT_MAX)
    private List<RoundRuleValue> rounds = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "appointment_person", joinColumns = @JoinColumn(name = "appointment_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = Page.LIMIT_MAX)
    private List<PersonValue> persons = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "appointment_withdrawal", joinColumns = @JoinColumn(name = "appointment_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = Page.LIMIT_MAX)
    private List<WithdrawalValue> withdrawals = new ArrayList<>();

    @Embeddable
    record RoundRuleValue(
            String collectivity,
            @Enumerated(EnumType.STRING) Threshold threshold,
            String source) {}

    @Embeddable
    record PersonValue(
            String collectivity,
            int candidate,
            @Column(name = "candidate_name") String candidateName,
            @Column(name = "councillor_id") UUID councillorId,
            @Column(name = "born_on") LocalDate bornOn,
            @Column(name = "from_round") int fromRound) {}

    @Embeddable
    record WithdrawalValue(
            String collectivity,
            int candidate,
            @Column(name = "last_round") int lastRound) {}

    protected AppointmentRow() {}

    static AppointmentRow of(String collectivity, Appointment appointment, Sitting sitting) {
        AppointmentRow row = new AppointmentRow();
        row.id = appointment.id();
        row.collectivity = collectivity;
        row.moveTo(sitting);
        row.post = appointment.post();
        row.title = appointment.title();
        Proceeding proceeding = appointment.proceeding();
        row.tie = proceeding.tie();
        row.tieSource = proceeding.tieSource();
        row.secrecySource = proceeding.secrecySource();
        row.candidaciesClosedSource = proceeding.candidaciesClosedSource();
        Waiver waiver = appointment.waiver();
        row.waiverVotesFor = waiver == null ? null : waiver.votesFor();
        row.single = appointment.single();
        for (RoundRule each : proceeding.rounds()) {
            row.rounds.add(new RoundRuleValue(collectivity, each.threshold(), each.source()));
        }
        appointment.candidates().forEach(row::add);
        return row;
    }

    private void add(Candidate candidate) {
        for (Candidate.Person person : candidate.persons()) {
            persons.add(new PersonValue(
                    collectivity,
                    candidate.number(),
                    candidate.name(),
                    person.councillorId(),
                    person.bornOn(),
                    candidate.fromRound()));
        }
    }

    /** Who joined, who withdrew, and whether votes are being cast. */
    void apply(Appointment appointment) {
        long known = persons.stream().map(PersonValue::candidate).distinct().count();
        appointment.candidates().stream().skip(known).forEach(this::add);
        for (Candidate candidate : appointment.candidates()) {
            Integer lastRound = candidate.lastRound();
            if (lastRound != null && lastRound(candidate.number()) == null) {
                withdrawals.add(new WithdrawalValue(collectivity, candidate.number(), lastRound));
            }
        }
        voting = appointment.voting();
    }

    private @Nullable Integer lastRound(int candidate) {
        return withdrawals.stream()
                .filter(each -> each.candidate == candidate)
                .map(WithdrawalValue::lastRound)
                .findFirst()
                .orElse(null);
    }

    void moveTo(Sitting sitting) {
        sittingId = sitting.id();
        bodyId = sitting.body().id();
        heldOn = sitting.heldOn();
        voting = false;
    }

    Appointment toDomain(List<AppointmentRoundRow> closed) {
        Map<Integer, List<PersonValue>> byCandidate = persons.stream()
                .collect(Collectors.groupingBy(PersonValue::candidate, LinkedHashMap::new, Collectors.toList()));
        return new Appointment(
                id,
                sittingId,
                post,
                title,
                new Proceeding(
                        rounds.stream()
                                .map(each -> new RoundRule(each.threshold, each.source))
                                .toList(),
                        tie,
                        tieSource,
                        secrecySource,
                        candidaciesClosedSource),
                byCandidate.entrySet().stream()
                        .map(each -> new Candidate(
                                each.getKey(),
                                each.getValue().getFirst().candidateName,
                                each.getValue().stream()
                                        .map(person -> new Candidate.Person(person.councillorId, person.bornOn))
                                        .toList(),
                                each.getValue().getFirst().fromRound,
                                lastRound(each.getKey())))
                        .toList(),
                waiverVotesFor == null ? null : new Waiver(waiverVotesFor, 0),
                single,
                voting,
                closed.stream().map(AppointmentRoundRow::toDomain).toList());
    }

    UUID id() {
        return id;
    }
}
