package fr.hemicycle.basin.body;

import fr.hemicycle.basin.body.domain.BodyKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MemberRows implements PanacheRepositoryBase<MemberRow, UUID> {

    Optional<MemberRow> byId(String collectivity, UUID bodyId, UUID id) {
        return find("collectivity = ?1 and bodyId = ?2 and id = ?3", collectivity, bodyId, id)
                .firstResultOptional();
    }

    /** Past ones too. */
    List<MemberRow> ofBody(String collectivity, UUID bodyId) {
        return list("collectivity = ?1 and bodyId = ?2 order by id", collectivity, bodyId);
    }

    List<MemberRow> ofOrganisation(String collectivity, UUID organisationId) {
        return list("collectivity = ?1 and organisationId = ?2 order by id", collectivity, organisationId);
    }

    /** Of every steering committee that the basin has or had. */
    List<MemberRow> ofSteeringCommittees(String collectivity, UUID basinId) {
        return list("""
                collectivity = ?1 and bodyId in
                (select b.id from BodyRow b where b.collectivity = ?1 and b.basinId = ?2 and b.kind = ?3) order by id""", collectivity, basinId, BodyKind.STEERING_COMMITTEE);
    }

    List<MemberRow> pageOn(String collectivity, UUID bodyId, LocalDate day, UUID after, int count) {
        return find("""
                        collectivity = ?1 and bodyId = ?2 and firstDay <= ?3 and (lastDay is null or lastDay >= ?3)
                        and id > ?4 order by id""", collectivity, bodyId, day, after).page(0, count).list();
    }
}
