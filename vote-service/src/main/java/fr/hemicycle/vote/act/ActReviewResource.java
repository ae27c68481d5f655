package fr.hemicycle.vote.act;

import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.act.ActViews.ActResponse;
import fr.hemicycle.vote.act.domain.ActDecision;
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
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/deliberations/{id}/act")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Acts",
        description =
                "From the vote to the act in force [acte exécutoire]: signature, transmission, publication, control")
class ActReviewResource {

    private final Acts acts;
    private final ActViews views;
    private final Caller caller;
    private final Clock clock;

    ActReviewResource(Acts acts, ActViews views, Caller caller, Clock clock) {
        this.acts = acts;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
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

    record UndoActRequest(
            @NotNull @Schema(description = "The adopted deliberation that does it")
            UUID byDeliberationId) {}

    private static final String ALWAYS = "`DELIBERATION_MUST_BE_ADOPTED`, `LAW_OF_FORCE_MUST_COVER_THE_DECISION`,"
            + " `ACT_MUST_STAND`, `STEP_MUST_NOT_PRECEDE_THE_DECISION`, `STEP_MUST_NOT_BE_IN_THE_FUTURE`";

    @POST
    @Path("/state-requests")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "recordStateRequest",
            summary = "Record what the State asks about an act",
            description =
                    "A request for documents [demande de pièces], a letter of observations [lettre d'observations] or a referral to the court"
                            + " [déféré, CGCT L3132-1]. A referral more than two months after the transmission is noted with the warning"
                            + " `REFERRAL_MUST_COME_WITHIN_TWO_MONTHS`: the court decides.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.STATE_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content =
                    @Content(
                            schema = @Schema(implementation = ActResponse.class),
                            examples = @ExampleObject(name = "act", value = ActExamples.ACT)))
    @APIResponse(responseCode = "409", description = ALWAYS + ", `STATE_REQUEST_MUST_FOLLOW_A_TRANSMISSION`")
    public Response recordStateRequest(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull StateRequestRequest request) {
        return take(id, new Step.StateRequest(request.on(), request.kind(), request.reference()));
    }

    @POST
    @Path("/suspension")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "suspendAct",
            summary = "Record that the court suspended an act",
            description =
                    "Until the judgment [référé-suspension, CGCT L3132-1]. What it commits is not payable meanwhile.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.SUSPENSION)))
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content =
                    @Content(
                            schema = @Schema(implementation = ActResponse.class),
                            examples = @ExampleObject(name = "act", value = ActExamples.ACT)))
    @APIResponse(responseCode = "409", description = ALWAYS + ", `ACT_MUST_BE_SUSPENDED_ONCE`")
    public Response suspendAct(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull CourtRequest request) {
        return take(id, new Step.Suspended(request.on(), request.court(), request.reference()));
    }

    @POST
    @Path("/suspension/lifting")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "liftSuspension",
            summary = "Record that a suspension was lifted",
            description = "The act is worth again what its conditions make it [levée de la suspension].")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.SUSPENSION)))
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content =
                    @Content(
                            schema = @Schema(implementation = ActResponse.class),
                            examples = @ExampleObject(name = "act", value = ActExamples.ACT)))
    @APIResponse(responseCode = "409", description = ALWAYS + ", `SUSPENSION_MUST_STAND_TO_BE_LIFTED`")
    public Response liftSuspension(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull CourtRequest request) {
        return take(id, new Step.SuspensionLifted(request.on(), request.court(), request.reference()));
    }

    @POST
    @Path("/annulment")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "annulAct",
            summary = "Record that the court annulled an act",
            description =
                    "As if it had never been, or a part of it [annulation, CGCT L3132-1]. The money of one annulled as a whole is free again.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.ANNULMENT)))
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content =
                    @Content(
                            schema = @Schema(implementation = ActResponse.class),
                            examples = @ExampleObject(name = "act", value = ActExamples.ACT)))
    @APIResponse(responseCode = "409", description = ALWAYS)
    public Response annulAct(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull AnnulActRequest request) {
        return take(id, new Step.Annulled(request.on(), request.court(), request.reference(), request.whole()));
    }

    @POST
    @Path("/withdrawal")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "withdrawAct",
            summary = "Withdraw an act",
            description =
                    "By a later adopted deliberation, as if it had never been [retrait]. Its money is free again.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.UNDOING)))
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content =
                    @Content(
                            schema = @Schema(implementation = ActResponse.class),
                            examples = @ExampleObject(name = "act", value = ActExamples.ACT)))
    @APIResponse(responseCode = "409", description = ALWAYS + ", `UNDOING_DELIBERATION_MUST_BE_ADOPTED_LATER`")
    public Response withdrawAct(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull UndoActRequest request) {
        return undo(id, Step.Undone.Manner.WITHDRAWN, request);
    }

    @POST
    @Path("/repeal")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "repealAct",
            summary = "Repeal an act",
            description =
                    "By a later adopted deliberation, for the time to come [abrogation]. What it committed before stays committed.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.UNDOING)))
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content =
                    @Content(
                            schema = @Schema(implementation = ActResponse.class),
                            examples = @ExampleObject(name = "act", value = ActExamples.ACT)))
    @APIResponse(responseCode = "409", description = ALWAYS + ", `UNDOING_DELIBERATION_MUST_BE_ADOPTED_LATER`")
    public Response repealAct(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull UndoActRequest request) {
        return undo(id, Step.Undone.Manner.REPEALED, request);
    }

    private Response undo(UUID id, Step.Undone.Manner manner, UndoActRequest request) {
        return answer(id, acts.undo(caller.collectivity(), id, manner, request.byDeliberationId(), now()));
    }

    private Response take(UUID id, Step... steps) {
        return answer(id, acts.take(caller.collectivity(), id, List.of(steps), now()));
    }

    private Response answer(UUID id, ActDecision decision) {
        return switch (decision) {
            case ActDecision.Taken taken ->
                Response.created(URI.create("/v1/deliberations/" + id + "/act"))
                        .entity(views.of(caller.collectivity(), taken.act()))
                        .build();
            case ActDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
