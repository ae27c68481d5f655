package fr.hemicycle.vote.body;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.body.domain.Office;
import fr.hemicycle.vote.body.domain.OfficeDecision;
import fr.hemicycle.vote.body.domain.OfficeKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

@Path("/v1/bodies/{id}/offices")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bodies", description = "Bodies [organes] of the collectivity and who holds a seat in them")
class OfficeResource {

    private final Bodies bodies;
    private final Caller caller;

    OfficeResource(Bodies bodies, Caller caller) {
        this.bodies = bodies;
        this.caller = caller;
    }

    record ElectOfficersRequest(
            @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull NewOffice> offices) {}

    record NewOffice(
            @NotNull UUID councillorId,

            @NotNull @Schema(examples = "VICE_PRESIDENT") OfficeKind kind,

            @Min(1)
            @Max(50)
            @Schema(description = "Of a vice-president only: the first stands in first", examples = "1")
            @Nullable
            Integer rank,

            @NotNull @Schema(description = "First day", examples = "2021-07-01")
            LocalDate from,

            @Schema(description = "Last day, absent while it lasts", examples = "2028-03-31") @Nullable
            LocalDate until) {}

    record LeaveOfficeRequest(
            @NotNull @Schema(description = "Last day in office", examples = "2023-05-31")
            LocalDate lastDay) {}

    record OfficesResponse(List<OfficeResponse> items) {}

    record OfficeResponse(
            UUID id,
            UUID councillorId,
            OfficeKind kind,
            @Nullable Integer rank,
            LocalDate from,
            @Nullable LocalDate until) {

        static OfficeResponse of(Office office) {
            return new OfficeResponse(
                    office.id(), office.councillorId(), office.kind(), office.rank(), office.from(), office.until());
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "electOfficers",
            summary = "Record who presides over a body",
            description =
                    "President [président] and vice-presidents [vice-présidents], as they were elected: all or none. The vice-"
                            + "presidents of the standing committee are 4 to 15, and not more than 30 % of the council (CGCT"
                            + " L3122-4), on the day they take office. Who held an office on a day stands in the list of seats.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "a president", value = BodyExamples.OFFICES_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded, in the order of the request",
            content =
                    @Content(
                            schema = @Schema(implementation = OfficesResponse.class),
                            examples = @ExampleObject(name = "offices", value = BodyExamples.OFFICES)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`OFFICE_MUST_NOT_END_BEFORE_IT_BEGINS`, `RANK_MUST_BE_A_VICE_PRESIDENTS`,"
                            + " `OFFICER_MUST_HOLD_A_SEAT_WITH_A_VOTE`, `COUNCILLOR_MUST_HOLD_ONE_OFFICE_AT_A_TIME`,"
                            + " `BODY_MUST_HAVE_ONE_PRESIDENT_AT_A_TIME`, `RANK_MUST_BE_HELD_BY_ONE_AT_A_TIME`,"
                            + " `LAW_OF_OFFICES_MUST_COVER_THE_DAY`, `VICE_PRESIDENTS_MUST_BE_FOUR_TO_FIFTEEN`, `VICE_PRESIDENTS_MUST_NOT_EXCEED_THIRTY_PERCENT`")
    @APIResponse(responseCode = "422", description = "`COUNCILLOR_MUST_EXIST`: the pointer names the office.")
    public Response elect(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = BodyExamples.BODY_ID))
                    UUID id,
            @Valid @NotNull ElectOfficersRequest request) {
        List<Office> proposed = request.offices().stream()
                .map(office -> new Office(
                        Ids.next(), office.councillorId(), office.kind(), office.rank(), office.from(), office.until()))
                .toList();
        return switch (bodies.elect(caller.collectivity(), id, proposed)) {
            case OfficeDecision.Recorded(List<Office> taken) ->
                Response.created(URI.create("/v1/bodies/" + id + "/seats"))
                        .entity(new OfficesResponse(
                                taken.stream().map(OfficeResponse::of).toList()))
                        .build();
            case OfficeDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }

    @POST
    @Path("/{officeId}/end")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "leaveOffice",
            summary = "End an office",
            description =
                    "The president or a vice-president [président, vice-président, CGCT L3122-4] leaves the office and"
                            + " keeps the seat.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a last day", value = BodyExamples.LAST_DAY)))
    @APIResponse(
            responseCode = "200",
            description = "The office with its last day",
            content =
                    @Content(
                            schema = @Schema(implementation = OfficeResponse.class),
                            examples = @ExampleObject(name = "office", value = BodyExamples.OFFICE)))
    @APIResponse(
            responseCode = "409",
            description = "`OFFICE_MUST_NOT_END_BEFORE_IT_BEGINS`, `OFFICE_MAY_ONLY_END_EARLIER`")
    public Response leave(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = BodyExamples.BODY_ID))
                    UUID id,
            @PathParam("officeId")
                    @Parameter(examples = @ExampleObject(name = "an office", value = BodyExamples.OFFICE_ID))
                    UUID officeId,
            @Valid @NotNull LeaveOfficeRequest request) {
        return switch (bodies.leave(caller.collectivity(), id, officeId, request.lastDay())) {
            case OfficeDecision.Recorded(List<Office> now) ->
                Response.ok(OfficeResponse.of(now.getFirst())).build();
            case OfficeDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }
}
