package fr.hemicycle.vote.councillor;

import fr.hemicycle.vote.councillor.domain.Membership;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "group_membership")
class MembershipRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @Column(name = "councillor_id")
    private UUID councillorId;

    @Column(name = "group_id")
    private UUID groupId;

    @Column(name = "member_from")
    private @Nullable LocalDate firstDay;

    @Column(name = "member_until")
    private @Nullable LocalDate lastDay;

    protected MembershipRow() {}

    static MembershipRow of(String collectivity, Membership membership) {
        MembershipRow row = new MembershipRow();
        row.id = membership.id();
        row.collectivity = collectivity;
        row.councillorId = membership.councillorId();
        row.groupId = membership.groupId();
        row.firstDay = membership.from();
        row.lastDay = membership.until();
        return row;
    }

    void apply(Membership membership) {
        lastDay = membership.until();
    }

    Membership toDomain() {
        return new Membership(id, councillorId, groupId, firstDay, lastDay);
    }
}
