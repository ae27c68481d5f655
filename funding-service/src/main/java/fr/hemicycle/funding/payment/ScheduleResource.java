package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.commitment.domain.Standings;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.payment.domain.Schedule;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

@Path("/v1/commitment-lines/{id}/payment-schedule")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments", description = "From the committed line to its payment: schedule, liquidation, order, payment")
class ScheduleResource {

    private final Liquidations liquidations;
    private final ScheduleRows rows;
    private final Standings standings;
    private final Caller caller;

    ScheduleResource(Liquidations liquidations, ScheduleRows rows, Standings standings, Caller caller) {
        this.liquidations = liquidations;
        this.rows = rows;
        this.standings = standings;
        this.caller = caller;
    }

    @Schema(name = "ScheduledPayment")
    record ItemView(
            @Schema(description = "By which liquidations name it, in every version") @NotNull @Min(1) @Max(1000)
            Integer number,

            @NotNull @Pattern(regexp = "ADVANCE|INSTALMENT|BALANCE")
            String kind,

            @NotNull @Valid Amount amount,

            @Schema(description = "Its day; or a condition, or both") @Nullable
            LocalDate dueOn,

            @Size(max = 500) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Nullable
            String condition) {

        static ItemView of(Schedule.Item item) {
            return new ItemView(
                    item.number(), item.kind().name(), Amount.of(item.amount()), item.dueOn(), item.condition());
        }

        Schedule.Item toItem() {
            return new Schedule.Item(number, Schedule.Kind.valueOf(kind), amount.toMoney(), dueOn, condition);
        }
    }

    @Schema(name = "SetPaymentScheduleRequest")
    record SetScheduleRequest(
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid ItemView> items) {}

    @Schema(name = "PaymentSchedule")
    record ScheduleResponse(
            UUID lineId,
            long version,

            @Schema(description = "What stands of the line now")
            Amount committed,

            @Schema(description = "Whether it sums to that: a later vote may have changed the commitment")
            boolean complete,

            List<ItemView> items) {

        static ScheduleResponse of(StandingLine line, long version, Schedule schedule) {
            return new ScheduleResponse(
                    line.id(),
                    version,
                    Amount.of(line.standing()),
                    schedule.sum().equals(line.standing()),
                    schedule.items().stream().map(ItemView::of).toList());
        }
    }

    @PUT
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "setPaymentSchedule",
            summary = "Say when a committed line is to be paid",
            description =
                    "The payment schedule [échéancier]: advance [avance], instalments [acomptes] and balance [solde], each with"
                            + " its day or its condition, which sum to what the vote has committed. The version before is kept."
                            + " The first time, `If-Match` is `\"0\"`.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "halves", value = PaymentExamples.SET_SCHEDULE)))
    @APIResponse(
            responseCode = "200",
            description = "The new version",
            content =
                    @Content(
                            schema = @Schema(implementation = ScheduleResponse.class),
                            examples = @ExampleObject(name = "halves", value = PaymentExamples.SCHEDULE)))
    @APIResponse(
            responseCode = "409",
            description = "`AMOUNT_MUST_BE_POSITIVE`, `COMMITMENT_MUST_STAND`, `SCHEDULE_ITEM_MUST_APPEAR_ONCE`,"
                    + " `SCHEDULE_ITEM_MUST_SAY_WHEN`, `SCHEDULE_MUST_SUM_TO_THE_COMMITMENT`,"
                    + " `SCHEDULE_MUST_KEEP_WHAT_IS_LIQUIDATED`")
    public Response set(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = PaymentExamples.LINE))
                    UUID id,
            @Valid @NotNull SetScheduleRequest request,
            @Context HttpHeaders headers) {
        Schedule schedule =
                new Schedule(request.items().stream().map(ItemView::toItem).toList());
        ScheduleRow row = liquidations.schedule(
                caller.collectivity(), id, schedule, headers.getHeaderString(HttpHeaders.IF_MATCH), caller.subject());
        return answer(id, row.version(), schedule);
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readPaymentSchedule",
            summary = "Read when a committed line is to be paid",
            description =
                    "The current schedule [échéancier], or the one of an earlier `version`; version 0 has no items.")
    @APIResponse(
            responseCode = "200",
            description = "The schedule",
            content =
                    @Content(
                            schema = @Schema(implementation = ScheduleResponse.class),
                            examples = @ExampleObject(name = "halves", value = PaymentExamples.SCHEDULE)))
    public Response read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = PaymentExamples.LINE))
                    UUID id,
            @QueryParam("version") @Min(0) @Nullable Integer version) {
        if (standings.line(caller.collectivity(), id).isEmpty()) {
            throw ProblemException.notFound();
        }
        Optional<ScheduleRow> row = version == null
                ? rows.current(caller.collectivity(), id)
                : rows.version(caller.collectivity(), id, version);
        if (row.isEmpty() && version != null && version > 0) {
            throw ProblemException.notFound();
        }
        return row.map(each -> answer(id, each.version(), each.toSchedule()))
                .orElseGet(() -> answer(id, 0, Schedule.NONE));
    }

    private Response answer(UUID lineId, long version, Schedule schedule) {
        StandingLine line = standings.line(caller.collectivity(), lineId).orElseThrow();
        return Response.ok(ScheduleResponse.of(line, version, schedule))
                .tag(Versions.tag(version))
                .build();
    }
}
