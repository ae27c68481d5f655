package fr.hemicycle.funding.limit;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

@ApplicationScoped
class LifeRuleRows implements PanacheRepositoryBase<LifeRuleRow, UUID> {

    /** Nothing is locked where there is no rule yet: who comes second has not seen the first. */
    void keep(LifeRuleRow row) {
        try {
            persistAndFlush(row);
        } catch (ConstraintViolationException broken) {
            throw broken.getKind() == ConstraintKind.UNIQUE
                    ? ProblemException.of(RequestRule.VERSION_MUST_BE_CURRENT, "current", row.revision())
                    : broken;
        }
    }

    /** In the order in which they were set. */
    List<LifeRuleRow> of(String collectivity) {
        return list("collectivity = ?1 order by revision", collectivity);
    }
}
