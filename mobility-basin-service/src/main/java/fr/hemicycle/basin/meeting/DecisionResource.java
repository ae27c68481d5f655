package fr.hemicycle.basin.meeting;

import fr.hemicycle.basin.body.domain.Pronouncement;
import fr.hemicycle.basin.meeting.Meetings.PlanRef;
import fr.hemicycle.basin.meeting.domain.Proposal;
import fr.hemicycle.basin.meeting.domain.Voice;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
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
import org.jspecify.annotations.Nullable;

@Path("/v1/meetings/{id}/decisions")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Meetings",
        description = "Meetings [réunions] of the bodies, with what is decided at them and what follows")
class DecisionResource {

    private final Meetings meetings;
    private final MeetingViews views;
    private final Caller caller;

    DecisionResource(Meetings meetings, MeetingViews views, Caller caller) {
        this.meetings = meetings;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "TakeDecisionRequest")
    record TakeDecisionRequest(
            @NotNull @Schema(description = "Number of the item of the agenda, from 1")
            Integer agendaItem,

            @NotNull Pronouncement kind,
            @NotBlank @Size(max = 4000) String proposal,

            @NotNull @Size(max = 500) @Schema(description = "Of each member who is present and has a voice, once")
            List<@Valid @NotNull VoiceRequest> voices,

            @Schema(description = "When it is about a plan of the basin: which version, as it stands now")
            @Valid
            @Nullable
            DecidedPlanRequest plan) {}

    @Schema(name = "DecidedPlanRequest")
    record DecidedPlanRequest(
            @NotNull UUID planId, @NotNull @Min(1) Integer version) {}

    @Schema(name = "VoiceRequest")
    record VoiceRequest(
            @NotNull UUID organisationId, @NotNull Voice.Choice choice) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "takeDecision",
            summary = "Record what a body says to an item of its agenda",
            description =
                    "Its decision, opinion or proposal [décision, avis, proposition], by the rule in force on that day: consensus, majority or"
                            + " unanimity of the signatories. Only the steering committee decides. The record keeps the rule and its figures: who was"
                            + " there, for, against, abstaining; no later rule changes the outcome. One about a"
                            + " plan keeps the version and the digest of its text; it becomes a step of that plan by `recordPlanDecision`.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "example", value = MeetingExamples.DECISION_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Adopted or rejected",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingViews.DecisionView.class),
                            examples = @ExampleObject(name = "example", value = MeetingExamples.DECISION)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`MEETING_MUST_BE_HELD`, `MINUTES_MUST_NOT_BE_APPROVED_YET`, `AGENDA_ITEM_MUST_BE_DECIDED_ONCE`,"
                            + " `PRONOUNCEMENT_MUST_LIE_WITH_THE_BODY`, `REQUIRED_PRESENCE_MUST_BE_REACHED`,"
                            + " `EVERY_VOICE_PRESENT_MUST_BE_HEARD_ONCE`")
    @APIResponse(responseCode = "422", description = "`AGENDA_ITEM_MUST_EXIST`, `DECIDED_PLAN_MUST_BE_OF_THE_BASIN`")
    public Response take(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "steering committee", value = MeetingExamples.ID))
                    UUID id,
            @Valid @NotNull TakeDecisionRequest request) {
        Proposal proposal = new Proposal(
                Ids.next(),
                request.agendaItem(),
                request.kind(),
                request.proposal().strip(),
                request.voices().stream()
                        .map(each -> new Voice(each.organisationId(), each.choice()))
                        .toList(),
                null);
        DecidedPlanRequest plan = request.plan();
        DecisionRow row = meetings.decide(
                caller.collectivity(), id, proposal, plan == null ? null : new PlanRef(plan.planId(), plan.version()));
        return Response.created(URI.create("/v1/meetings/" + id))
                .entity(views.of(caller.collectivity(), row))
                .build();
    }
}
