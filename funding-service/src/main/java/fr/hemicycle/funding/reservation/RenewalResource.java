package fr.hemicycle.funding.reservation;

import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.reservation.ReservationViews.ReservationResponse;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
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

@Path("/v1/reservations/{id}/renewals")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reservations")
class RenewalResource {

    private final Holds holds;
    private final Caller caller;
    private final Clock clock;

    RenewalResource(Holds holds, Caller caller, Clock clock) {
        this.holds = holds;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "RenewRequest")
    record RenewRequest(
            @NotNull @Schema(description = "The new last day, later than the one it has")
            LocalDate heldUntil) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "renewReservation",
            summary = "Hold a reservation longer",
            description =
                    "Gives a reservation [affectation] that is still held a later last day; its amount stays what it is. How"
                            + " long credits may be held is the collectivity's own rule [règlement budgétaire et financier, CGCT"
                            + " L3312-4 III].")
    @RequestBody(
            content =
                    @Content(examples = @ExampleObject(name = "a year more", value = "{\"heldUntil\":\"2099-12-31\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Held until then",
            content =
                    @Content(
                            schema = @Schema(implementation = ReservationResponse.class),
                            examples = @ExampleObject(name = "rapport 49", value = ReservationViews.ANSWER)))
    @APIResponse(
            responseCode = "409",
            description = "`RESERVATION_MUST_NOT_HAVE_LAPSED`, `RESERVATION_MUST_BE_HELD`, `HOLD_MUST_END_LATER`")
    public Response renew(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ReservationViews.ID))
                    UUID id,
            @Valid @NotNull RenewRequest request) {
        Instant now = clock.instant();
        Holds.Held held = holds.renew(caller.collectivity(), id, request.heldUntil(), now);
        return Response.ok(ReservationViews.of(held.reservation(), held.operation(), LegalDay.of(now)))
                .build();
    }
}
