package fr.hemicycle.vote.appointment;

import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.appointment.AppointmentViews.AppointmentResponse;
import fr.hemicycle.vote.appointment.AppointmentViews.CandidateView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/appointments/{id}/candidates")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments", description = "Appointments [nominations] of persons, in rounds [tours de scrutin]")
class CandidacyResource {

    private final Appointments appointments;
    private final AppointmentViews views;
    private final Caller caller;

    CandidacyResource(Appointments appointments, AppointmentViews views, Caller caller) {
        this.appointments = appointments;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "joinCandidates",
            summary = "Add a candidate before the next round",
            description =
                    "A candidate or list [candidature] that stands from the next round on, with the next number. Refused while the votes are"
                            + " being cast, and between rounds where the article that the appointment names closes the candidacies.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "one", value = AppointmentExamples.CANDIDATE)))
    @APIResponse(
            responseCode = "201",
            description = "Joined: the appointment with its candidates",
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentResponse.class),
                            examples = @ExampleObject(name = "open", value = AppointmentExamples.OPENED)))
    @APIResponse(
            responseCode = "409",
            description = "`APPOINTMENT_MUST_BE_OPEN`, `CANDIDACIES_MUST_NOT_CHANGE_DURING_A_ROUND`,"
                    + " `CANDIDACIES_MUST_BE_OPEN_TO_JOIN`, `CANDIDATE_MUST_STAND_ONCE`")
    @APIResponse(responseCode = "422", description = "`COUNCILLOR_MUST_EXIST`")
    public Response join(
            @PathParam("id")
                    @Parameter(
                            examples = @ExampleObject(name = "president", value = AppointmentExamples.APPOINTMENT_ID))
                    UUID id,
            @Valid @NotNull CandidateView newcomer) {
        return Response.created(URI.create("/v1/appointments/" + id))
                .entity(views.recorded(appointments.join(caller.collectivity(), id, newcomer.toDomain(1))))
                .build();
    }

    @POST
    @Path("/{number}/withdrawal")
    @Consumes(MediaType.WILDCARD) // It takes no body, so its type does not matter.
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "withdrawCandidate",
            summary = "Withdraw a candidate before the next round",
            description =
                    "The candidate or list [candidature] stands no more from the next round on; earlier rounds keep it. Refused while the"
                            + " votes are being cast.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn: the appointment with its candidates",
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentResponse.class),
                            examples = @ExampleObject(name = "open", value = AppointmentExamples.OPENED)))
    @APIResponse(
            responseCode = "409",
            description = "`APPOINTMENT_MUST_BE_OPEN`, `CANDIDACIES_MUST_NOT_CHANGE_DURING_A_ROUND`,"
                    + " `CANDIDATE_MUST_STAND_TO_WITHDRAW`")
    public Response withdraw(
            @PathParam("id")
                    @Parameter(
                            examples = @ExampleObject(name = "president", value = AppointmentExamples.APPOINTMENT_ID))
                    UUID id,
            @PathParam("number") @Parameter(examples = @ExampleObject(name = "second", value = "2")) int number) {
        return Response.ok(views.recorded(appointments.withdraw(caller.collectivity(), id, number)))
                .build();
    }
}
