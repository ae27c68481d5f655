package fr.hemicycle.vote.body;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.body.OfficeResource.OfficeResponse;
import fr.hemicycle.vote.body.domain.Office;
import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.body.domain.SeatDecision;
import fr.hemicycle.vote.body.domain.Seats;
import fr.hemicycle.vote.councillor.domain.CouncillorNames;
import fr.hemicycle.vote.councillor.domain.FullName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

@Path("/v1/bodies/{id}/seats")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bodies", description = "Bodies [organes] of the collectivity and who holds a seat in them")
class SeatResource {

    private final Bodies bodies;
    private final BodyRows rows;
    private final SeatRows seats;
    private final CouncillorNames names;
    private final Caller caller;

    SeatResource(Bodies bodies, BodyRows rows, SeatRows seats, CouncillorNames names, Caller caller) {
        this.bodies = bodies;
        this.rows = rows;
        this.seats = seats;
        this.names = names;
        this.caller = caller;
    }

    record TakeSeatsRequest(
            @NotNull @Size(min = 1, max = 200) List<@Valid @NotNull NewSeat> seats) {}

    record NewSeat(
            @NotNull UUID councillorId,

            @NotNull @Schema(description = "Whether the member has a vote [voix délibérative]", examples = "true")
            Boolean voting,

            @NotNull @Schema(description = "First day", examples = "2021-07-01")
            LocalDate from,

            @Schema(description = "Last day, absent while it lasts", examples = "2028-03-31") @Nullable
            LocalDate until) {}

    record SeatsTaken(List<SeatTaken> items) {}

    record SeatTaken(
            UUID id,
            UUID councillorId,
            boolean voting,
            LocalDate from,
            @Nullable LocalDate until) {}

    record SeatResponse(
            UUID id,
            UUID councillorId,
            boolean voting,
            LocalDate from,
            @Nullable LocalDate until,
            String givenName,
            String familyName,

            @Schema(description = "The member's office in this body on that day, absent for one who has none") @Nullable
            OfficeResponse office) {}

    record EndSeatRequest(
            @NotNull @Schema(description = "Last day of the seat", examples = "2023-05-31")
            LocalDate lastDay,

            @Valid @Schema(description = "Absent when the seat stays vacant") @Nullable
            Successor successor) {}

    @Schema(description = "Sits from the day after, with a vote if the seat has one.")
    record Successor(
            @NotNull UUID councillorId,

            @Schema(description = "Last day, absent while it lasts", examples = "2028-03-31") @Nullable
            LocalDate until) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record SeatPage(List<SeatResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "takeSeats",
            summary = "Seat members in a body",
            description =
                    "All or none. Those who vote are the members in office [membres en exercice] that a quorum is counted"
                            + " on (CGCT L3121-14, L3121-14-1); the others attend only.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "December 2022", value = BodyExamples.SEATS_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Seated, in the order of the request",
            content =
                    @Content(
                            schema = @Schema(implementation = SeatsTaken.class),
                            examples = @ExampleObject(name = "seats", value = BodyExamples.SEATS_TAKEN)))
    @APIResponse(
            responseCode = "409",
            description = "`SEAT_MUST_NOT_END_BEFORE_IT_BEGINS`, `COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME`,"
                    + " `DAY_OF_A_ROLL_CALL_MUST_KEEP_ITS_MEMBERS`")
    @APIResponse(responseCode = "422", description = "`COUNCILLOR_MUST_EXIST`: the pointer names the seat.")
    public Response take(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = BodyExamples.BODY_ID))
                    UUID id,
            @Valid @NotNull TakeSeatsRequest request) {
        List<Seat> proposed = request.seats().stream()
                .map(seat -> new Seat(Ids.next(), seat.councillorId(), seat.voting(), seat.from(), seat.until()))
                .toList();
        return switch (bodies.seat(caller.collectivity(), id, proposed)) {
            case SeatDecision.Seated seated ->
                Response.created(URI.create("/v1/bodies/" + id + "/seats"))
                        .entity(new SeatsTaken(
                                seated.seats().stream().map(SeatResource::taken).toList()))
                        .build();
            case SeatDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }

    @POST
    @Path("/{seatId}/end")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "endSeat",
            summary = "End a seat and seat the successor",
            description =
                    "A mandate that ends in mid-term [vacance de siège], and who takes over the day after, in one step: no day has"
                            + " both, and none has neither. The offices of the member in this body end with the seat. A day on"
                            + " which the roll was called keeps its members in office (CGCT L3121-13, L3121-14).")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "vacancy", value = BodyExamples.LAST_DAY),
                                @ExampleObject(name = "replacement", value = BodyExamples.END_REQUEST)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The seat with its last day, then the successor's",
            content =
                    @Content(
                            schema = @Schema(implementation = SeatsTaken.class),
                            examples = @ExampleObject(name = "seats", value = BodyExamples.SEAT_ENDED)))
    @APIResponse(
            responseCode = "409",
            description = "`SEAT_MUST_NOT_END_BEFORE_IT_BEGINS`, `SEAT_MAY_ONLY_END_EARLIER`,"
                    + " `COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME`, `DAY_OF_A_ROLL_CALL_MUST_KEEP_ITS_MEMBERS`,"
                    + " `BODY_MUST_KEEP_A_MEMBER_WITH_A_VOTE`")
    @APIResponse(responseCode = "422", description = "`COUNCILLOR_MUST_EXIST`: the successor is not registered.")
    public Response end(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = BodyExamples.BODY_ID))
                    UUID id,
            @PathParam("seatId") @Parameter(examples = @ExampleObject(name = "a seat", value = BodyExamples.SEAT_ID))
                    UUID seatId,
            @Valid @NotNull EndSeatRequest request) {
        Successor successor = request.successor();
        SeatDecision decision = bodies.end(
                caller.collectivity(),
                id,
                seatId,
                request.lastDay(),
                successor == null
                        ? null
                        : new Seats.Successor(Ids.next(), successor.councillorId(), successor.until()));
        return switch (decision) {
            case SeatDecision.Seated seated ->
                Response.ok(new SeatsTaken(
                                seated.seats().stream().map(SeatResource::taken).toList()))
                        .build();
            case SeatDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listSeats",
            summary = "List who holds a seat on a day",
            description =
                    "The members of the body on that day [composition de l'organe], past or to come, with a vote or without,"
                            + " and the office that they held: president or vice-president (CGCT L3122-4).")
    @APIResponse(
            responseCode = "200",
            description = "A page of seats",
            content =
                    @Content(
                            schema = @Schema(implementation = SeatPage.class),
                            examples = @ExampleObject(name = "seats", value = BodyExamples.SEATS)))
    public Page<SeatResponse> list(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = BodyExamples.BODY_ID))
                    UUID id,
            @Parameter(description = "The day", examples = @ExampleObject(name = "December 2022", value = "2022-12-13"))
                    @QueryParam("on")
                    @NotNull
                    LocalDate on,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        String collectivity = caller.collectivity();
        var _ = rows.one(collectivity, id).orElseThrow(ProblemException::notFound);
        List<Seat> found = seats.onAfter(collectivity, id, on, Cursor.of(cursor).after(), limit);
        Map<UUID, FullName> named =
                names.of(collectivity, found.stream().map(Seat::councillorId).toList());
        Map<UUID, Office> offices = bodies.officesOn(collectivity, id, on);
        return Page.of(found, limit, Seat::id)
                .map(seat -> response(
                        seat,
                        Objects.requireNonNull(named.get(seat.councillorId())),
                        offices.get(seat.councillorId())));
    }

    private static SeatTaken taken(Seat seat) {
        return new SeatTaken(seat.id(), seat.councillorId(), seat.voting(), seat.from(), seat.until());
    }

    private static SeatResponse response(Seat seat, FullName name, @Nullable Office office) {
        return new SeatResponse(
                seat.id(),
                seat.councillorId(),
                seat.voting(),
                seat.from(),
                seat.until(),
                name.givenName(),
                name.familyName(),
                office == null ? null : OfficeResponse.of(office));
    }
}
