package fr.hemicycle.vote.act;

import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.act.ActViews.ActResponse;
import fr.hemicycle.vote.act.domain.Step;
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

@Path("/v1/deliberations/{id}/act")
@RunOnVirtualThread
@RolesAllowed({Role.CLERK, Role.ADMIN})
@APIResponse(
        responseCode = "201",
        description = "On record",
        content =
                @Content(
                        schema = @Schema(implementation = ActResponse.class),
                        examples = @ExampleObject(name = "act", value = ActExamples.ACT)))
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Acts",
        description =
                "From the vote to the act in force [acte exécutoire]: signature, transmission, publication, control")
class ActReviewResource {

    private final ActSteps steps;

    ActReviewResource(ActSteps steps) {
        this.steps = steps;
    }

    record StateRequestRequest(
            @NotNull Step.StateRequest.StateRequestKind kind,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 300) String reference) {}

    record CourtRequest(
            @NotNull @Schema(description = "Day of the order")
            LocalDate on,

            @NotBlank @Size(max = 300) String court,

            @NotBlank @Size(max = 300) @Schema(description = "Number of the case")
            String reference) {}

    record AnnulActRequest(
            @NotNull @Schema(description = "Day of the judgment")
            LocalDate on,

            @NotBlank @Size(max = 300) String court,

            @NotBlank @Size(max = 300) @Schema(description = "Number of the case")
            String reference,

            @NotNull @Schema(description = "False when a part of it stands")
            Boolean whole) {}

    record RepealActRequest(
            @NotNull @Schema(description = "The adopted deliberation that does it")
            UUID byDeliberationId) {}

    record WithdrawActRequest(
            @NotNull @Schema(description = "The adopted deliberation that does it")
            UUID byDeliberationId,

            @Schema(
                    description =
                            "Why the law lets it be withdrawn; absent means ILLEGALITY, which time takes away [CRPA L242-1,"
                                    + " L243-3]. Not so AID_CONDITIONS_NOT_MET [L242-2], MORE_FAVOURABLE_DECISION [L242-4], FRAUD"
                                    + " [L241-2]")
            Step.Undone.@Nullable Ground ground) {}

    @POST
    @Path("/state-requests")
    @Idempotent
    @Operation(
            operationId = "recordStateRequest",
            summary = "Record what the State asks about an act",
            description =
                    "A request for documents [demande de pièces], a letter of observations [lettre d'observations] or a referral to the court"
                            + " [déféré, CGCT L3132-1]. A referral more than two months after the transmission is noted with the warning"
                            + " `REFERRAL_MUST_COME_WITHIN_TWO_MONTHS`: the court decides.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.STATE_REQUEST)))
    @APIResponse(responseCode = "409", description = ActSteps.ALWAYS + ", `STATE_REQUEST_MUST_FOLLOW_A_TRANSMISSION`")
    public Response recordStateRequest(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull StateRequestRequest request) {
        return steps.take(id, new Step.StateRequest(request.on(), request.kind(), request.reference()));
    }

    @POST
    @Path("/suspension")
    @Idempotent
    @Operation(
            operationId = "suspendAct",
            summary = "Record that the court suspended an act",
            description =
                    "Until the judgment [référé-suspension, CGCT L3132-1]. What it commits is not payable meanwhile.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.SUSPENSION)))
    @APIResponse(responseCode = "409", description = ActSteps.ALWAYS + ", `ACT_MUST_BE_SUSPENDED_ONCE`")
    public Response suspendAct(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull CourtRequest request) {
        return steps.take(id, new Step.Suspended(request.on(), request.court(), request.reference()));
    }

    @POST
    @Path("/suspension/lifting")
    @Idempotent
    @Operation(
            operationId = "liftSuspension",
            summary = "Record that a suspension was lifted",
            description = "The act is worth again what its conditions make it [levée de la suspension].")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.SUSPENSION)))
    @APIResponse(responseCode = "409", description = ActSteps.ALWAYS + ", `SUSPENSION_MUST_STAND_TO_BE_LIFTED`")
    public Response liftSuspension(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull CourtRequest request) {
        return steps.take(id, new Step.SuspensionLifted(request.on(), request.court(), request.reference()));
    }

    @POST
    @Path("/annulment")
    @Idempotent
    @Operation(
            operationId = "annulAct",
            summary = "Record that the court annulled an act",
            description =
                    "As if it had never been, or a part of it [annulation, CGCT L3132-1]. The money of one annulled as a whole is free again.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.ANNULMENT)))
    @APIResponse(responseCode = "409", description = ActSteps.ALWAYS)
    public Response annulAct(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull AnnulActRequest request) {
        return steps.take(id, new Step.Annulled(request.on(), request.court(), request.reference(), request.whole()));
    }

    @POST
    @Path("/withdrawal")
    @Idempotent
    @Operation(
            operationId = "withdrawAct",
            summary = "Withdraw an act",
            description =
                    "By a later adopted deliberation, as if it had never been [retrait, CRPA L242-1, L243-3]: within four months of the"
                            + " decision, unless its ground knows no limit. Its money is free again.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.WITHDRAWAL)))
    @APIResponse(
            responseCode = "409",
            description = ActSteps.ALWAYS
                    + ", `UNDOING_DELIBERATION_MUST_BE_ADOPTED_LATER`, `WITHDRAWAL_MUST_COME_WITHIN_FOUR_MONTHS`")
    public Response withdrawAct(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull WithdrawActRequest request) {
        return steps.undo(id, Step.Undone.Manner.WITHDRAWN, request.byDeliberationId(), request.ground());
    }

    @POST
    @Path("/repeal")
    @Idempotent
    @Operation(
            operationId = "repealAct",
            summary = "Repeal an act",
            description =
                    "By a later adopted deliberation, for the time to come [abrogation]. What it committed before stays committed.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.UNDOING)))
    @APIResponse(responseCode = "409", description = ActSteps.ALWAYS + ", `UNDOING_DELIBERATION_MUST_BE_ADOPTED_LATER`")
    public Response repealAct(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull RepealActRequest request) {
        return steps.undo(id, Step.Undone.Manner.REPEALED, request.byDeliberationId(), null);
    }
}
