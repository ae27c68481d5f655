package fr.hemicycle.funding.programme;

import fr.hemicycle.platform.page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ProgrammeRows implements PanacheRepositoryBase<ProgrammeRow, UUID> {

    Optional<ProgrammeRow> byId(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2", collectivity, id).firstResultOptional();
    }

    /** @return false when the code names a programme already */
    boolean open(ProgrammeRow row) {
        return getEntityManager()
                        .createNativeQuery(
                                "INSERT INTO programme (id, collectivity, code, label) VALUES (?1, ?2, ?3, ?4)"
                                        + " ON CONFLICT (collectivity, code) DO NOTHING")
                        .setParameter(1, row.id)
                        .setParameter(2, row.collectivity)
                        .setParameter(3, row.code)
                        .setParameter(4, row.label)
                        .executeUpdate()
                == 1;
    }

    /** The operation stands in this programme from now on, and in no other. */
    void place(String collectivity, UUID programmeId, UUID operationId) {
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO programme_operation (operation_id, collectivity, programme_id)"
                                + " VALUES (?1, ?2, ?3) ON CONFLICT (operation_id) DO UPDATE SET programme_id = excluded.programme_id")
                .setParameter(1, operationId)
                .setParameter(2, collectivity)
                .setParameter(3, programmeId)
                .executeUpdate();
    }

    List<ProgrammeRow> page(String collectivity, Cursor cursor, int count) {
        return find("collectivity = ?1 and id > ?2 order by id", collectivity, cursor.after())
                .page(0, count)
                .list();
    }
}
