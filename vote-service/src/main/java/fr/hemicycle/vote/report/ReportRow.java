package fr.hemicycle.vote.report;

import fr.hemicycle.vote.report.domain.Course;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.Opinion;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportContent;
import fr.hemicycle.vote.report.domain.ReportState;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "report")
class ReportRow {

    @Id
    private UUID id;

    private String collectivity;

    @Version
    private long version;

    @Embedded
    private ContentColumns content;

    @Column(name = "content_version")
    private int contentVersion;

    @Column(name = "voted_version")
    private @Nullable Integer votedVersion;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawal_reason")
    private @Nullable String withdrawalReason;

    @ElementCollection
    @CollectionTable(name = "report_step", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<StepValue> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "opinion", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<OpinionValue> opinions = new ArrayList<>();

    @Embeddable
    record StepValue(
            String collectivity,
            @Enumerated(EnumType.STRING) ReportState state,
            @Column(name = "sitting_date") LocalDate sittingDate,
            Instant at,
            String author,
            @Nullable String motive) {}

    @Embeddable
    record OpinionValue(
            UUID id,
            String collectivity,
            @Column(name = "commission_id") UUID commissionId,
            @Column(name = "given_on") LocalDate givenOn,
            @Enumerated(EnumType.STRING) Opinion.Sense sense,
            @Nullable String reservations,
            @Column(name = "members_present") @Nullable Integer membersPresent,
            @Column(name = "votes_for") @Nullable Integer votesFor,
            @Column(name = "votes_against") @Nullable Integer votesAgainst,
            @Nullable Integer abstentions,
            @Column(name = "not_taking_part") @Nullable Integer notTakingPart) {

        static OpinionValue of(String collectivity, Opinion opinion) {
            Opinion.Votes votes = opinion.votes();
            return new OpinionValue(
                    opinion.id(),
                    collectivity,
                    opinion.commissionId(),
                    opinion.givenOn(),
                    opinion.sense(),
                    opinion.reservations(),
                    votes == null ? null : votes.membersPresent(),
                    votes == null ? null : votes.votesFor(),
                    votes == null ? null : votes.votesAgainst(),
                    votes == null ? null : votes.abstentions(),
                    votes == null ? null : votes.notTakingPart());
        }

        Opinion toDomain() {
            return new Opinion(id, commissionId, givenOn, sense, reservations, votes());
        }

        /** All five or none: the table sees to it. */
        private Opinion.@Nullable Votes votes() {
            return membersPresent == null
                            || votesFor == null
                            || votesAgainst == null
                            || abstentions == null
                            || notTakingPart == null
                    ? null
                    : new Opinion.Votes(membersPresent, votesFor, votesAgainst, abstentions, notTakingPart);
        }
    }

    protected ReportRow() {}

    static ReportRow of(String collectivity, Report report) {
        ReportRow row = new ReportRow();
        row.id = report.id();
        row.collectivity = collectivity;
        row.content = ContentColumns.of(report.content());
        row.contentVersion = report.course().version();
        row.state = report.state();
        return row;
    }

    boolean isOf(String owner) {
        return collectivity.equals(owner);
    }

    Report toDomain(List<Expense> expenses) {
        return new Report(
                id,
                content.toDomain(),
                state,
                expenses,
                opinions.stream().map(OpinionValue::toDomain).toList(),
                new Course(
                        contentVersion,
                        votedVersion,
                        steps.stream()
                                .map(step -> new Course.Step(
                                        step.state, step.sittingDate, step.at, step.author, step.motive))
                                .toList()));
    }

    /** Another wording, which makes it another version. */
    void apply(ReportContent revised) {
        content = ContentColumns.of(revised);
        contentVersion++;
    }

    void apply(Opinion opinion) {
        opinions.add(OpinionValue.of(collectivity, opinion));
    }

    void enter(Course.Step step) {
        state = step.state();
        steps.add(
                new StepValue(collectivity, step.state(), step.sittingDate(), step.at(), step.author(), step.motive()));
    }

    void withdraw(Instant at, String reason) {
        withdrawnAt = at;
        withdrawalReason = reason;
    }

    void close() {
        votedVersion = contentVersion;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    int contentVersion() {
        return contentVersion;
    }
}
