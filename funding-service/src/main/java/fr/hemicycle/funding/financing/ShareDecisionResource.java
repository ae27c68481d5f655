package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.DecisionRow.Told;
import fr.hemicycle.funding.financing.FinancingPlanResource.PlanResponse;
import fr.hemicycle.funding.financing.domain.Decision;
import fr.hemicycle.funding.financing.domain.FinancingPlan;
import fr.hemicycle.funding.financing.domain.Share;
import fr.hemicycle.funding.money.Amount;
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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

/** What a funder decides about its share. */
@Path("/v1/financing-plans/{id}/shares/{shareId}/decisions")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Financing plans")
class ShareDecisionResource {

    private final PlanRows rows;
    private final ShareDecisions decisions;
    private final Caller caller;

    ShareDecisionResource(PlanRows rows, ShareDecisions decisions, Caller caller) {
        this.rows = rows;
        this.decisions = decisions;
        this.caller = caller;
    }

    @Schema(name = "DecideShareRequest")
    record DecideShareRequest(
            @Schema(description = "Number of the act that decided, also on its later steps and its withdrawal.")
            @NotBlank
            @Size(max = 200)
            String reference,

            @NotNull LocalDate decidedOn,
            @NotNull @Valid Amount amount,

            @Schema(description = "How far the decision is; absent: VOTED.")
            Decision.@Nullable Stage stage) {

        Decision toDecision() {
            return new Decision(
                    stage == null ? Decision.Stage.VOTED : stage,
                    amount.toMoney(),
                    reference.strip(),
                    decidedOn,
                    Decision.Door.DECLARATION);
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.PARTNER, Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "decideShare",
            summary = "Declare the decision of a funder",
            description =
                    "A partner declares its own decision on its own share, step by step: voted, committed, agreement signed"
                            + " [convention signée], or withdrawn. The share of a funder without SIREN (the State) is"
                            + " declared by the plan's collectivity, on the paper that `reference` names. Any order of"
                            + " arrival gives the same state. Another sum than was proposed is taken down and named on the"
                            + " share, with both sums.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Région", value = """
                    {"reference":"2023.00042","decidedOn":"2023-01-26","stage":"VOTED",\
                    "amount":{"amount":"150000.00","currency":"EUR"}}""")))
    @APIResponse(
            responseCode = "201",
            description = "Declared",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanResponse.class),
                            examples = @ExampleObject(name = "mission PAMS", value = PlanExamples.ANSWER)))
    @APIResponse(
            responseCode = "409",
            description = "`SHARE_MUST_BE_POSITIVE`, `PARTNER_MAY_ONLY_DECLARE_FOR_ITSELF`,"
                    + " `FINANCING_PLAN_MUST_BE_OPEN`, `DATE_MUST_NOT_LIE_AHEAD`, `DECISION_MUST_BE_DECLARED_ONCE`")
    public Response decide(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = FinancingPlanResource.ID))
                    UUID id,
            @PathParam("shareId")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = "01941f29-7c00-7000-8000-000000000206"))
                    UUID shareId,
            @Valid @NotNull DecideShareRequest request) {
        PlanRow row = rows.lock(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        Share share = row.toPlan().share(shareId).orElseThrow(ProblemException::notFound);
        Told told = new Told(id, share.funder().siren(), caller.collectivity(), caller.subject(), request.toDecision());
        FinancingPlan plan = decisions.declare(row, share, told, !caller.has(Role.PARTNER));
        return Response.created(URI.create("/v1/financing-plans/" + id))
                .tag(Versions.tag(row.version()))
                .entity(PlanResponse.of(row, plan))
                .build();
    }
}
