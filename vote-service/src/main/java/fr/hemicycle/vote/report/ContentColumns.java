package fr.hemicycle.vote.report;

import fr.hemicycle.vote.report.domain.Extent;
import fr.hemicycle.vote.report.domain.ReportContent;
import fr.hemicycle.vote.report.domain.Scope;
import fr.hemicycle.vote.report.domain.Section;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a report says, as the report and each of its versions keep it. */
@Embeddable
class ContentColumns {

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

    protected ContentColumns() {}

    static ContentColumns of(ReportContent content) {
        ContentColumns columns = new ContentColumns();
        columns.number = content.number();
        columns.title = content.title();
        columns.bodyId = content.bodyId();
        columns.sittingDate = content.sittingDate();
        columns.territories = names(content.scope().territories());
        columns.cantons = names(content.scope().cantons());
        columns.intercommunalities = names(content.scope().intercommunalities());
        columns.sectionHeadings =
                content.sections().stream().map(Section::heading).toList();
        columns.sectionTexts = content.sections().stream().map(Section::text).toList();
        return columns;
    }

    ReportContent toDomain() {
        return new ReportContent(
                number,
                title,
                bodyId,
                sittingDate,
                new Scope(extent(territories), extent(cantons), extent(intercommunalities)),
                IntStream.range(0, sectionHeadings.size())
                        .mapToObj(i -> new Section(sectionHeadings.get(i), sectionTexts.get(i)))
                        .toList());
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
