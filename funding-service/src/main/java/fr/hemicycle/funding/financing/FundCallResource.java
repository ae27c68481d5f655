package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.domain.FundCall;
import fr.hemicycle.funding.financing.domain.Share;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
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

/** Calls for funds on a share. */
@Path("/v1/financing-plans/{id}/shares/{shareId}/calls")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Financing plans")
class FundCallResource {

    private final PlanRows rows;
    private final FinancingPlans plans;
    private final Caller caller;

    FundCallResource(PlanRows rows, FinancingPlans plans, Caller caller) {
        this.rows = rows;
        this.plans = plans;
        this.caller = caller;
    }

    @Schema(name = "CallFundsRequest")
    record CallFundsRequest(
            @NotBlank @Size(max = 200) String reference,
            @NotNull @Valid Amount amount,
            @NotNull LocalDate calledOn) {

        FundCall toCall() {
            return new FundCall(Ids.next(), reference.strip(), amount.toMoney(), calledOn, null);
        }
    }

    @Schema(name = "FundCall")
    record CallResponse(
            UUID id,
            UUID shareId,
            String funder,
            String reference,
            Amount amount,
            LocalDate calledOn,
            @Nullable LocalDate paidOn) {

        static CallResponse of(FundCallRow row) {
            FundCall call = row.toCall();
            return new CallResponse(
                    row.id(),
                    row.share().id(),
                    row.share().name(),
                    call.reference(),
                    Amount.of(call.amount()),
                    call.calledOn(),
                    call.paidOn());
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "callFunds",
            summary = "Call funds",
            description =
                    "The lead partner [chef de file] asks a funder for its share or a part of it [appel de fonds]; all calls"
                            + " on a share stay within what its funder has decided.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "half", value = """
                    {"reference":"AF-2023-01","calledOn":"2023-06-01",\
                    "amount":{"amount":"30000.00","currency":"EUR"}}""")))
    @APIResponse(
            responseCode = "201",
            description = "Called",
            content =
                    @Content(
                            schema = @Schema(implementation = CallResponse.class),
                            examples = @ExampleObject(name = "half", value = PlanExamples.CALL)))
    @APIResponse(
            responseCode = "409",
            description = "`SHARE_MUST_BE_POSITIVE`, `FINANCING_PLAN_MUST_BE_OPEN`, `DATE_MUST_NOT_LIE_AHEAD`,"
                    + " `CALL_MAY_ONLY_COME_FROM_THE_LEAD`, `CALL_REFERENCE_MUST_BE_FREE`,"
                    + " `CALLS_MUST_STAY_WITHIN_THE_SECURED_SHARE`")
    public Response call(
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
            @Valid @NotNull CallFundsRequest request) {
        PlanRow row = rows.lock(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        Share share = row.toPlan().share(shareId).orElseThrow(ProblemException::notFound);
        FundCallRow call = plans.call(caller.collectivity(), row, share, request.toCall());
        return Response.created(URI.create("/v1/financing-plans/" + id))
                .entity(CallResponse.of(call))
                .build();
    }
}
