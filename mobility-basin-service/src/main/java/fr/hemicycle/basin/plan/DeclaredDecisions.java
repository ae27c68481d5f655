package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.domain.BodyDecisions;
import fr.hemicycle.basin.plan.domain.PlanFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes what is declared of a body as it is declared, with the document that shows it. */
@ApplicationScoped
class DeclaredDecisions implements BodyDecisions {

    @Override
    public PlanFact.Said of(String collectivity, UUID basin, PlanFact.Said declared) {
        return declared;
    }
}
