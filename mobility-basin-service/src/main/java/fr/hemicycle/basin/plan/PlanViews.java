package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.PlanRows.Kept;
import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** A plan as its reader may see it: drafts only for the one who keeps it. */
@ApplicationScoped
class PlanViews {

    private final Plans plans;
    private final Caller caller;
    private final Wording wording;

    PlanViews(Plans plans, Caller caller, Wording wording) {
        this.plans = plans;
        this.caller = caller;
        this.wording = wording;
    }

    PlanView of(Kept kept) {
        return PlanView.of(kept, plans.life(kept), plans.today(), keeps(kept), wording);
    }

    boolean keeps(Kept kept) {
        return kept.row().collectivity().equals(caller.collectivity());
    }

    Response answer(Response.ResponseBuilder answer, Kept kept) {
        return answer.tag(Versions.tag(kept.row().version())).entity(of(kept)).build();
    }
}
