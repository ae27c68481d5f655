package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.commitment.domain.Standings;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.payment.LiquidationView.SupportingDocument;
import fr.hemicycle.funding.payment.domain.Liquidation;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
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
import jakarta.validation.constraints.NotNull;
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

@Path("/v1/commitment-lines/{id}/liquidations")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
class LiquidationsResource {

    private final Liquidations liquidations;
    private final LiquidationRows rows;
    private final Standings standings;
    private final Caller caller;

    LiquidationsResource(Liquidations liquidations, LiquidationRows rows, Standings standings, Caller caller) {
        this.liquidations = liquidations;
        this.rows = rows;
        this.standings = standings;
        this.caller = caller;
    }

    @Schema(name = "LiquidateRequest")
    record LiquidateRequest(
            @NotNull @Valid Amount amount,

            @Schema(description = "Day of the service; for an advance the day on which its condition was met") @NotNull
            LocalDate serviceDoneOn,

            @Schema(description = "Year whose charge it is: that of the service, or a later one")
            @NotNull
            @Min(1900)
            @Max(2998)
            Integer year,

            @Schema(description = "Number of an item of the payment schedule") @Min(1) @Nullable
            Integer item,

            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid SupportingDocument> documents) {

        Liquidation toLiquidation(UUID lineId) {
            return new Liquidation(
                    Ids.next(), lineId, amount.toMoney(), serviceDoneOn, year, item, Money.ZERO, Money.ZERO);
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record LiquidationPage(
            List<LiquidationView> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "liquidate",
            summary = "Say that something is due",
            description =
                    "The exact sum due once the service is done [service fait, liquidation], with the documents that prove it, by"
                            + " title, SHA-256 and address; on an item of the schedule, or on none. All liquidations of a line"
                            + " stay within what its vote has committed.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "advance", value = PaymentExamples.LIQUIDATE)))
    @APIResponse(
            responseCode = "201",
            description = "Liquidated",
            content =
                    @Content(
                            schema = @Schema(implementation = LiquidationView.class),
                            examples = @ExampleObject(name = "advance", value = PaymentExamples.LIQUIDATION)))
    @APIResponse(
            responseCode = "409",
            description = "`AMOUNT_MUST_BE_POSITIVE`, `EFFECTIVE_DAY_MUST_NOT_BE_AHEAD`, `COMMITMENT_MUST_STAND`,"
                    + " `YEAR_MUST_BE_OPEN`, `YEAR_MUST_FIT_THE_DAY`, `SCHEDULE_ITEM_MUST_EXIST`,"
                    + " `SCHEDULE_ITEM_MUST_COVER_THE_LIQUIDATION`, `COMMITMENT_MUST_COVER_THE_LIQUIDATION`")
    public Response liquidate(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = PaymentExamples.LINE))
                    UUID id,
            @Valid @NotNull LiquidateRequest request) {
        LiquidationRows.Standing made = liquidations.liquidate(
                caller.collectivity(),
                request.toLiquidation(id),
                request.documents().stream().map(SupportingDocument::toDocument).toList(),
                caller.subject());
        return Response.created(URI.create("/v1/liquidations/" + made.row().id()))
                .entity(LiquidationView.of(made))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listLiquidations",
            summary = "List what is due of a committed line",
            description =
                    "Its liquidations, the oldest first, each with what was cancelled and ordered of it [mandatement].")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = LiquidationPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "advance",
                                            value = "{\"items\":[" + PaymentExamples.LIQUIDATION + "]}")))
    public Page<LiquidationView> list(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = PaymentExamples.LINE))
                    UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        if (standings.line(caller.collectivity(), id).isEmpty()) {
            throw ProblemException.notFound();
        }
        return Page.of(
                        rows.page(caller.collectivity(), id, Cursor.of(cursor), limit + 1),
                        limit,
                        each -> each.row().id())
                .map(LiquidationView::of);
    }
}
