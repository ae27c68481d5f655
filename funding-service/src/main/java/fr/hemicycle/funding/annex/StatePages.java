package fr.hemicycle.funding.annex;

import fr.hemicycle.funding.annex.domain.StateSheet;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template, checked against what it shows while the service is built. */
@CheckedTemplate(basePath = "annex")
final class StatePages {

    private StatePages() {}

    static native TemplateInstance state(StateSheet sheet);
}
