package fr.hemicycle.vote.report;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.vote.report.domain.ReportContent;
import fr.hemicycle.vote.report.domain.ReportVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "report_version")
class VersionRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "report_id")
    private UUID reportId;

    private int version;

    @Embedded
    private ContentColumns content;

    private String author;

    @Column(name = "written_at")
    private Instant writtenAt;

    static VersionRow of(
            String collectivity, UUID reportId, int version, ReportContent content, String author, Instant at) {
        VersionRow row = new VersionRow();
        row.id = Ids.next();
        row.collectivity = collectivity;
        row.reportId = reportId;
        row.version = version;
        row.content = ContentColumns.of(content);
        row.author = author;
        row.writtenAt = at;
        return row;
    }

    ReportVersion toDomain() {
        return new ReportVersion(id, version, content.toDomain(), author, writtenAt);
    }
}
