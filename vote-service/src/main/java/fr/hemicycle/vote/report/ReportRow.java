package fr.hemicycle.vote.report;

import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.Extent;
import fr.hemicycle.vote.report.domain.Opinion;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportContent;
import fr.hemicycle.vote.report.domain.ReportState;
import fr.hemicycle.vote.report.domain.Scope;
import fr.hemicycle.vote.report.domain.Section;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "report")
class ReportRow {

    @Id
    private UUID id;

    private String collectivity;

    @Version
    private long version;

    private int number;
    private String title;

    @Column(name = "body_id")
    private UUID bodyId;

    @Column(name = "sitting_date")
    private LocalDate sittingDate;

    private @Nullable List<String> territories;
    private @Nullable List<String> cantons;
    private @Nullable List<String> intercommunalities;

    @Column(name = "section_headings")
    private List<String> sectionHeadings;

    @Column(name = "section_texts")
    private List<String> sectionTexts;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawal_reason")
    private @Nullable String withdrawalReason;

    @ElementCollection
    @CollectionTable(name = "opinion", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<OpinionValue> opinions = new ArrayList<>();

    @Embeddable
    record OpinionValue(
            UUID id,
            String collectivity,
            @Column(name = "commission_id") UUID commissionId,
            @Column(name = "given_on") LocalDate givenOn,
            @Enumerated(EnumType.STRING) Opinion.Sense sense) {}

    protected ReportRow() {}

    static ReportRow of(String collectivity, Report report) {
        ReportRow row = new ReportRow();
        row.id = report.id();
        row.collectivity = collectivity;
        row.state = report.state();
        row.apply(report.content());
        return row;
    }

    Report toDomain(List<Expense> expenses) {
        ReportContent content = new ReportContent(
                number,
                title,
                bodyId,
                sittingDate,
                new Scope(extent(territories), extent(cantons), extent(intercommunalities)),
                IntStream.range(0, sectionHeadings.size())
                        .mapToObj(i -> new Section(sectionHeadings.get(i), sectionTexts.get(i)))
                        .toList());
        return new Report(
                id,
                content,
                state,
                expenses,
                opinions.stream()
                        .map(each -> new Opinion(each.id, each.commissionId, each.givenOn, each.sense))
                        .toList());
    }

    void apply(ReportContent content) {
        number = content.number();
        title = content.title();
        bodyId = content.bodyId();
        sittingDate = content.sittingDate();
        territories = names(content.scope().territories());
        cantons = names(content.scope().cantons());
        intercommunalities = names(content.scope().intercommunalities());
        sectionHeadings = content.sections().stream().map(Section::heading).toList();
        sectionTexts = content.sections().stream().map(Section::text).toList();
    }

    void apply(Opinion opinion) {
        opinions.add(new OpinionValue(
                opinion.id(), collectivity, opinion.commissionId(), opinion.givenOn(), opinion.sense()));
    }

    void withdraw(Instant at, String reason) {
        state = ReportState.WITHDRAWN;
        withdrawnAt = at;
        withdrawalReason = reason;
    }

    void close() {
        state = ReportState.VOTED;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    private static Extent extent(@Nullable List<String> names) {
        return names == null ? new Extent.All() : new Extent.Named(names);
    }

    private static @Nullable List<String> names(Extent extent) {
        return switch (extent) {
            case Extent.All all -> null;
            case Extent.Named named -> named.names();
        };
    }
}
