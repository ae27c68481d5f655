package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.KeptAgreements.Kept;
import fr.hemicycle.funding.agreement.domain.Difference;
import fr.hemicycle.funding.agreement.domain.ModelText;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/agreements/{id}/differences")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
class DifferenceResource {

    private final AgreementRows rows;
    private final KeptAgreements kept;
    private final Models models;
    private final Caller caller;
    private final Clock clock;

    DifferenceResource(AgreementRows rows, KeptAgreements kept, Models models, Caller caller, Clock clock) {
        this.rows = rows;
        this.kept = kept;
        this.models = models;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "AgreementDifferences")
    record DifferencesResponse(
            UUID agreementId,
            UUID modelId,

            @Schema(description = "The version that it is compared with")
            int modelVersion,

            @Schema(description = "The newest version of the model")
            int currentModelVersion,

            @Schema(description = "Empty when it says what its model says")
            List<Difference> differences) {}

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.PARTNER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readAgreementDifferences",
            summary = "Show where an agreement differs from its model",
            description =
                    "Field by field, with both texts: clauses added, removed or changed, amounts, dates, the schedule. What the model"
                            + " leaves variable is no difference. The terms are those of today, with the amendments [avenants] in"
                            + " force; the model is the version that it was drafted from, or `modelVersion`. 404 for an agreement"
                            + " without a model.")
    @APIResponse(
            responseCode = "200",
            description = "The differences",
            content =
                    @Content(
                            schema = @Schema(implementation = DifferencesResponse.class),
                            examples = @ExampleObject(name = "2022-552", value = AgreementExamples.DIFFERENCES)))
    public DifferencesResponse read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "2022-552", value = AgreementExamples.ID))
                    UUID id,
            @QueryParam("modelVersion") @Min(1) @Nullable Integer modelVersion) {
        Kept found = kept.of(rows.seenBy(caller.collectivity(), id).orElseThrow(ProblemException::notFound));
        AgreementRow.Links links = found.row().links();
        UUID modelId = Optional.ofNullable(links.modelId()).orElseThrow(ProblemException::notFound);
        int number = modelVersion == null ? Objects.requireNonNull(links.modelVersion()) : modelVersion;
        ModelText model = models.text(modelId, number).orElseThrow(ProblemException::notFound);
        return new DifferencesResponse(
                id,
                modelId,
                number,
                models.current(modelId),
                Difference.between(model, found.agreement().textOn(LegalDay.of(clock.instant()))));
    }
}
