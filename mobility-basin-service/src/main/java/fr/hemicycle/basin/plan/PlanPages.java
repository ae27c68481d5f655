package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.domain.PlanSheet;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template, checked against what it shows while the service is built. */
@CheckedTemplate(basePath = "plan")
final class PlanPages {

    private PlanPages() {}

    static native TemplateInstance version(PlanSheet sheet);
}
