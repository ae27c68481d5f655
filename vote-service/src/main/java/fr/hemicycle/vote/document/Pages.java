package fr.hemicycle.vote.document;

import fr.hemicycle.vote.document.domain.DeliberationSheet;
import fr.hemicycle.vote.document.domain.MinutesSheet;
import fr.hemicycle.vote.document.domain.ReportSheet;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;

/** The templates, checked against what they show while the service is built. */
@CheckedTemplate(basePath = "document")
final class Pages {

    private Pages() {}

    static native TemplateInstance deliberation(DeliberationSheet sheet, RawString css);

    static native TemplateInstance report(ReportSheet sheet, RawString css);

    static native TemplateInstance minutes(MinutesSheet sheet, RawString css);

    static native TemplateInstance list(MinutesSheet sheet, RawString css);
}
