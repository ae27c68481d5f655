package fr.hemicycle.funding.authorisation;

import fr.hemicycle.platform.page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AuthorisationRows implements PanacheRepositoryBase<AuthorisationRow, UUID> {

    /** What a vote decided. */
    List<AuthorisationRow> ofVote(String collectivity, UUID deliberationId) {
        return list("collectivity = ?1 and deliberationId = ?2 order by article, id", collectivity, deliberationId);
    }

    /** All that was decided on an operation, in the order of recording. */
    List<AuthorisationRow> on(String collectivity, UUID operationId) {
        return list("collectivity = ?1 and operationId = ?2 order by position", collectivity, operationId);
    }

    List<AuthorisationRow> page(String collectivity, UUID operationId, Cursor cursor, int count) {
        return find(
                        "collectivity = ?1 and operationId = ?2 and id > ?3 order by id",
                        collectivity,
                        operationId,
                        cursor.after())
                .page(0, count)
                .list();
    }
}
