package fr.hemicycle.basin.body;

import fr.hemicycle.basin.body.domain.Member;
import fr.hemicycle.basin.body.domain.MemberRole;
import fr.hemicycle.basin.body.domain.Representative;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "member")
class MemberRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @Column(name = "body_id")
    private UUID bodyId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private MemberRole role;

    @Column(name = "belongs_from")
    private LocalDate firstDay;

    @Column(name = "belongs_until")
    private @Nullable LocalDate lastDay;

    protected MemberRow() {}

    static MemberRow of(String collectivity, Member member) {
        MemberRow row = new MemberRow();
        row.id = member.id();
        row.collectivity = collectivity;
        row.bodyId = member.bodyId();
        row.organisationId = member.organisationId();
        row.role = member.role();
        row.firstDay = member.from();
        row.lastDay = member.until();
        return row;
    }

    void apply(Member member) {
        lastDay = member.until();
    }

    Member toDomain(List<Representative> representatives) {
        return new Member(id, bodyId, organisationId, role, firstDay, lastDay, representatives);
    }

    UUID id() {
        return id;
    }
}
