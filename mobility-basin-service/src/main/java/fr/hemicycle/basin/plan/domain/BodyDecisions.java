package fr.hemicycle.basin.plan.domain;

import java.util.UUID;

/** Where what a body of a basin has said comes from: a register of bodies and meetings may stand behind it. */
public interface BodyDecisions {

    /** What the body said, for a declaration of it. */
    PlanFact.Said of(String collectivity, UUID basin, PlanFact.Said declared);
}
