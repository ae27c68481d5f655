package fr.hemicycle.vote.councillor;

import static fr.hemicycle.vote.councillor.domain.CouncillorRule.POLITICAL_GROUP_NAME_MUST_BE_FREE;

import fr.hemicycle.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

@ApplicationScoped
class PoliticalGroupRows implements PanacheRepositoryBase<PoliticalGroupRow, UUID> {

    /** One more than {@code limit}, to know whether there are more. */
    List<PoliticalGroupRow> after(String collectivity, UUID id, int limit) {
        return find("collectivity = ?1 and id > ?2 order by id", collectivity, id)
                .range(0, limit)
                .list();
    }

    /** Refuses a name that is taken, at the same moment too. */
    void declare(String collectivity, PoliticalGroupRow row) {
        if (count("name = ?1 and collectivity = ?2", row.name(), collectivity) > 0) {
            throw nameIsTaken(row);
        }
        try {
            persistAndFlush(row);
        } catch (ConstraintViolationException broken) {
            throw broken.getKind() == ConstraintKind.UNIQUE ? nameIsTaken(row) : broken;
        }
    }

    private static ProblemException nameIsTaken(PoliticalGroupRow row) {
        return ProblemException.refused(List.of(POLITICAL_GROUP_NAME_MUST_BE_FREE.with("name", row.name())));
    }

    boolean has(String collectivity, UUID id) {
        return count("id = ?1 and collectivity = ?2", id, collectivity) > 0;
    }
}
