package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.FinancingPlanResource.PlanResponse;
import fr.hemicycle.funding.financing.domain.PlanLife;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The end of a financing plan. */
@Path("/v1/financing-plans/{id}/end")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Financing plans")
class PlanEndResource {

    private final PlanRows rows;
    private final FinancingPlans plans;
    private final Caller caller;

    PlanEndResource(PlanRows rows, FinancingPlans plans, Caller caller) {
        this.rows = rows;
        this.plans = plans;
        this.caller = caller;
    }

    @Schema(name = "EndPlanRequest")
    record EndPlanRequest(
            @Schema(description = "CLOSED: what it was for is done. ABANDONED: it will not be done.")
            @NotNull
            @Pattern(regexp = "CLOSED|ABANDONED")
            String endedAs,

            @NotNull LocalDate endedOn,
            @NotBlank @Size(max = 500) String reason) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "endFinancingPlan",
            summary = "End a financing plan",
            description =
                    "The collectivity that drew it up closes or abandons it, for the version that it has seen (`If-Match`)."
                            + " Decisions and calls are refused from then on; a call that was made may still be paid.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "closed",
                                            value = "{\"endedAs\":\"CLOSED\",\"endedOn\":\"2024-12-02\","
                                                    + "\"reason\":\"Mission achevée\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanResponse.class),
                            examples = @ExampleObject(name = "mission PAMS", value = PlanExamples.ANSWER)))
    @APIResponse(responseCode = "409", description = "`FINANCING_PLAN_MUST_BE_OPEN`, `DATE_MUST_NOT_LIE_AHEAD`")
    @APIResponse(responseCode = "412", description = "`VERSION_MUST_BE_CURRENT`")
    @APIResponse(responseCode = "428", description = "`VERSION_MUST_BE_GIVEN`")
    public Response end(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = FinancingPlanResource.ID))
                    UUID id,
            @HeaderParam("If-Match")
                    @Parameter(required = true, description = "The `ETag` of your last read.", example = "\"1\"")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull EndPlanRequest request) {
        PlanRow row = rows.lockOwn(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        Versions.mustMatch(ifMatch, row.version());
        plans.end(row, PlanLife.valueOf(request.endedAs()), request.endedOn(), request.reason());
        return Response.ok(PlanResponse.of(row))
                .tag(Versions.tag(row.version()))
                .build();
    }
}
