package fr.hemicycle.vote.appointment;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.appointment.domain.Appointment;
import fr.hemicycle.vote.appointment.domain.Appointment.Waiver;
import fr.hemicycle.vote.appointment.domain.Candidate;
import fr.hemicycle.vote.appointment.domain.Proceeding;
import fr.hemicycle.vote.appointment.domain.Proceeding.RoundRule;
import fr.hemicycle.vote.appointment.domain.Proceeding.Threshold;
import fr.hemicycle.vote.appointment.domain.Proceeding.TieRule;
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

    private String title;

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
    private List<RoundRuleValue> rounds = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "appointment_person", joinColumns = @JoinColumn(name = "appointment_id"))
    @OrderColumn(name = "position")
    private List<PersonValue> persons = new ArrayList<>();

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
            @Column(name = "born_on") LocalDate bornOn) {}

    protected AppointmentRow() {}

    static AppointmentRow of(String collectivity, Appointment appointment) {
        AppointmentRow row = new AppointmentRow();
        row.id = appointment.id();
        row.collectivity = collectivity;
        row.sittingId = appointment.sittingId();
        row.title = appointment.title();
        Proceeding proceeding = appointment.proceeding();
        row.tie = proceeding.tie();
        row.tieSource = proceeding.tieSource();
        row.secrecySource = proceeding.secrecySource();
        Waiver waiver = appointment.waiver();
        row.waiverVotesFor = waiver == null ? null : waiver.votesFor();
        row.single = appointment.single();
        for (RoundRule each : proceeding.rounds()) {
            row.rounds.add(new RoundRuleValue(collectivity, each.threshold(), each.source()));
        }
        for (Candidate candidate : appointment.candidates()) {
            for (Candidate.Person person : candidate.persons()) {
                row.persons.add(new PersonValue(
                        collectivity, candidate.number(), candidate.name(), person.councillorId(), person.bornOn()));
            }
        }
        return row;
    }

    Appointment toDomain(List<AppointmentRoundRow> closed) {
        Map<Integer, List<PersonValue>> byCandidate = persons.stream()
                .collect(Collectors.groupingBy(PersonValue::candidate, LinkedHashMap::new, Collectors.toList()));
        return new Appointment(
                id,
                sittingId,
                title,
                new Proceeding(
                        rounds.stream()
                                .map(each -> new RoundRule(each.threshold, each.source))
                                .toList(),
                        tie,
                        tieSource,
                        secrecySource),
                byCandidate.entrySet().stream()
                        .map(each -> new Candidate(
                                each.getKey(),
                                each.getValue().getFirst().candidateName,
                                each.getValue().stream()
                                        .map(person -> new Candidate.Person(person.councillorId, person.bornOn))
                                        .toList()))
                        .toList(),
                waiverVotesFor == null ? null : new Waiver(waiverVotesFor, 0),
                single,
                closed.stream().map(AppointmentRoundRow::toDomain).toList());
    }

    UUID id() {
        return id;
    }
}
