package fr.hemicycle.platform.problem;

import fr.hemicycle.platform.rule.Rule;
import fr.hemicycle.platform.rule.RuleCatalogue;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The page behind a problem's {@code type}. */
@Path("/problems")
@PermitAll
@Tag(name = "Problems", description = "What each refusal code means")
public class ProblemPageResource {

    private final Instance<RuleCatalogue> catalogues;
    private final Wording wording;

    ProblemPageResource(@Any Instance<RuleCatalogue> catalogues, Wording wording) {
        this.catalogues = catalogues;
        this.wording = wording;
    }

    /** A rule as people read it. */
    public record RulePage(String code, String title, String source, String sentence) {}

    @GET
    @Path("/{code}")
    @jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "explainProblem",
            summary = "Explain a refusal code",
            description = "The rule behind a code, its legal source and the sentence that a refusal shows.")
    public RulePage explain(
            @PathParam("code")
                    @Parameter(examples = @ExampleObject(name = "nothing there", value = "RESOURCE_MUST_EXIST"))
                    String code) {
        return catalogues.stream()
                .flatMap(catalogue -> catalogue.rules().stream())
                .filter(rule -> rule.name().equals(code))
                .findFirst()
                .map(this::page)
                .orElseThrow(ProblemException::notFound);
    }

    private RulePage page(Rule rule) {
        return new RulePage(rule.name(), wording.title(rule.name()), rule.source(), wording.sentence(rule.with()));
    }

    @Produces
    RuleCatalogue requestRules() {
        return RuleCatalogue.of(RequestRule.values());
    }
}
