package fr.hemicycle.funding.reservation;

import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.operation.domain.OperationRule;
import fr.hemicycle.funding.reservation.ReservationViews.ReservationResponse;
import fr.hemicycle.funding.reservation.domain.Adjustment;
import fr.hemicycle.funding.reservation.domain.Reservation;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.idempotency.IdempotentRequests;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
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

@Path("/v1/reservations")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reservations", description = "Credits set aside for the expense of a report [affectation]")
class ReservationResource {

    private static final String REQUEST = """
            {"operationCode":"C01-564H02",\
            "imputation":{"nomenclature":"M52","year":2022,"nature":"6568","function":"93564"},\
            "amount":{"amount":"60000.00","currency":"EUR"},"reportId":"01941f29-7c00-7000-8000-000000000101",\
            "expenseId":"01941f29-7c00-7000-8000-000000000102"}""";
    private static final String ADJUST_REQUEST = """
            {"adjustmentId":"01941f29-7c00-7000-8000-000000000204","amount":{"amount":"60000.00","currency":"EUR"}}""";
    private final HeldReservations reservations;
    private final Holds holds;
    private final Adjustments adjustments;
    private final IdempotentRequests requests;
    private final Ledger ledger;
    private final Caller caller;
    private final Clock clock;

    ReservationResource(
            HeldReservations reservations,
            Holds holds,
            Adjustments adjustments,
            IdempotentRequests requests,
            Ledger ledger,
            Caller caller,
            Clock clock) {
        this.reservations = reservations;
        this.holds = holds;
        this.adjustments = adjustments;
        this.requests = requests;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "ReserveRequest")
    record ReserveRequest(
            @NotBlank @Size(max = 40) String operationCode,
            @NotNull @Valid Imputation imputation,
            @NotNull @Valid Amount amount,
            @NotNull UUID reportId,
            @NotNull UUID expenseId,
            @Nullable UUID financingPlanId,

            @Schema(description = "Last day on which a vote may consume it; without it, it does not lapse") @Nullable
            LocalDate heldUntil) {

        Holds.Wanted toWanted() {
            return new Holds.Wanted(operationCode, imputation, amount.toMoney(), reportId, expenseId, heldUntil);
        }
    }

    @Schema(name = "ReleaseRequest")
    record ReleaseRequest(@NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "AdjustRequest")
    record AdjustRequest(
            @NotNull @Schema(description = "Chosen by the caller, one for each change")
            UUID adjustmentId,

            @NotNull @Valid @Schema(description = "What is to be held from now on")
            Amount amount) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record ReservationPage(
            List<ReservationResponse> items, @Nullable String next) {}

    /** Not {@code @Idempotent} as a whole: a dry run leaves nothing, not even its key. */
    @POST
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "reserve",
            summary = "Reserve credits for an expense",
            description = "Sets credits aside for the expense of a report and answers its budget table [tableau"
                    + " budgétaire]: available before, proposed, remaining. AE are the upper limit (CGCT L3312-4 II). With"
                    + " `dryRun=true` the whole answer is given, refusals too, and nothing is written: it has no id and needs no"
                    + " Idempotency-Key.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "rapport 49", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Reserved",
            content =
                    @Content(
                            schema = @Schema(implementation = ReservationResponse.class),
                            examples = @ExampleObject(name = "rapport 49", value = ReservationViews.ANSWER)))
    @APIResponse(
            responseCode = "200",
            description = "Dry run: it would be reserved",
            content =
                    @Content(
                            schema = @Schema(implementation = ReservationResponse.class),
                            examples = @ExampleObject(name = "rapport 49", value = ReservationViews.ANSWER)))
    @APIResponse(
            responseCode = "409",
            description = "`OPERATION_MUST_EXIST`, `AMOUNT_MUST_BE_POSITIVE`, `IMPUTATION_MUST_BE_THE_OPERATIONS`,"
                    + " `EXPENSE_MUST_BE_RESERVED_ONCE`, `HOLD_MUST_END_LATER`, `AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT`,"
                    + " `AUTHORISATION_LIFE_MUST_NOT_HAVE_ENDED`, `USE_MUST_STAY_WITHIN_THE_BLOCKING_THRESHOLD`")
    public Response reserve(
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false", message = "true or false")
                    String dryRun,
            @Valid @NotNull ReserveRequest request) {
        if (dryRun.equals("true")) {
            Holds.Held held = holds.reserve(caller.collectivity(), request.toWanted(), true, clock.instant());
            return Response.ok(ReservationViews.of(held.reservation(), held.operation(), held.after(), false, today()))
                    .build();
        }
        return requests.once(List.of(request), () -> {
            Holds.Held held = holds.reserve(caller.collectivity(), request.toWanted(), false, clock.instant());
            return Response.created(
                            URI.create("/v1/reservations/" + held.reservation().id()))
                    .entity(ReservationViews.of(held.reservation(), held.operation(), held.after(), true, today()))
                    .build();
        });
    }

    @POST
    @Path("/{id}/release")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "release",
            summary = "Release a reservation",
            description = "Gives the credits back to the operation [désaffectation]; a reservation is resolved once.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "sans suite", value = "{\"reason\":\"Sans suite\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Released",
            content =
                    @Content(
                            schema = @Schema(implementation = ReservationResponse.class),
                            examples = @ExampleObject(name = "rapport 49", value = ReservationViews.ANSWER)))
    @APIResponse(responseCode = "409", description = "`RESERVATION_MUST_BE_HELD`")
    public Response release(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ReservationViews.ID))
                    UUID id,
            @Valid @NotNull ReleaseRequest request) {
        String collectivity = caller.collectivity();
        UUID operationId = reservations
                .byId(collectivity, id)
                .map(row -> row.toReservation().operationId())
                .orElseThrow(ProblemException::notFound);
        ledger.lockIds(collectivity, Set.of(operationId));
        ReservationRow row = reservations.byId(collectivity, id).orElseThrow();
        reservations.getEntityManager().refresh(row);
        if (!row.toReservation().isHeld()) {
            throw ProblemException.refused(List.of(OperationRule.RESERVATION_MUST_BE_HELD.with(
                    "reservation", id, "state", row.toReservation().state())));
        }
        reservations.release(collectivity, List.of(id), Ground.of(request.reason(), clock.instant()));
        return Response.ok(view(row.toReservation())).build();
    }

    /** Not {@code @Idempotent} as a whole: a refusal is a decision on record here, and would not survive its own exception. */
    @POST
    @Path("/{id}/adjustments")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "adjustReservation",
            summary = "Change the amount of a reservation",
            description = "Holds another amount for the same expense, more or less, in one step [modification de"
                    + " l'affectation]. The decision is taken once for each adjustmentId, a refusal too: whoever repeats it gets"
                    + " the same. AE are the upper limit (CGCT L3312-4 II).")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "rapport 49", value = ADJUST_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "Holds that amount; the budget table as it was then",
            content =
                    @Content(
                            schema = @Schema(implementation = ReservationResponse.class),
                            examples = @ExampleObject(name = "rapport 49", value = ReservationViews.ANSWER)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`AMOUNT_MUST_BE_POSITIVE`, `RESERVATION_MUST_BE_HELD`, `RESERVATION_MUST_NOT_HAVE_LAPSED`, `ADJUSTMENT_MUST_BE_DECIDED_ONCE`, `AUTHORISATION_LIFE_MUST_NOT_HAVE_ENDED`, `USE_MUST_STAY_WITHIN_THE_BLOCKING_THRESHOLD`,"
                            + " `AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT`: what was held stays held.")
    public Response adjust(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ReservationViews.ID))
                    UUID id,
            @Valid @NotNull AdjustRequest request) {
        String collectivity = caller.collectivity();
        Response recorded = requests.once(List.of(request), () -> {
            var _ = adjustments.adjust(
                    collectivity,
                    id,
                    request.adjustmentId(),
                    request.amount().toMoney(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            return Response.ok().build();
        });
        Adjustment decided =
                adjustments.one(collectivity, id, request.adjustmentId()).orElseThrow(ProblemException::notFound);
        if (decided.isRefused()) {
            throw ProblemException.refused(decided.reasons());
        }
        return Response.ok(read(id))
                .header(
                        IdempotentRequests.REPLAYED_HEADER,
                        recorded.getHeaderString(IdempotentRequests.REPLAYED_HEADER))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listReservations",
            summary = "List the reservations of an operation",
            description = "Held, consumed, released and lapsed, by pages.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = ReservationPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[" + ReservationViews.ANSWER + "]}")))
    public Page<ReservationResponse> list(
            @QueryParam("operationCode")
                    @NotBlank
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = "C01-564H02"))
                    String operationCode,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        fr.hemicycle.funding.operation.domain.Operation operation =
                ledger.findByCode(caller.collectivity(), operationCode).orElseThrow(ProblemException::notFound);
        List<Reservation> found =
                reservations
                        .page(
                                caller.collectivity(),
                                operation.id(),
                                Cursor.of(cursor).after(),
                                limit + 1)
                        .stream()
                        .map(ReservationRow::toReservation)
                        .toList();
        return Page.of(found, limit, Reservation::id).map(each -> ReservationViews.of(each, operation, today()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readReservation",
            summary = "Read a reservation",
            description = "The budget table as it was when the credits were reserved, and what became of them.")
    @APIResponse(
            responseCode = "200",
            description = "The reservation",
            content =
                    @Content(
                            schema = @Schema(implementation = ReservationResponse.class),
                            examples = @ExampleObject(name = "rapport 49", value = ReservationViews.ANSWER)))
    public ReservationResponse read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ReservationViews.ID))
                    UUID id) {
        return reservations
                .byId(caller.collectivity(), id)
                .map(row -> view(row.toReservation()))
                .orElseThrow(ProblemException::notFound);
    }

    private ReservationResponse view(Reservation reservation) {
        return ReservationViews.of(
                reservation,
                ledger.find(caller.collectivity(), reservation.operationId()).orElseThrow(),
                today());
    }

    private LocalDate today() {
        return LegalDay.of(clock.instant());
    }
}
