package fr.hemicycle.funding.payment;

import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/payment-orders")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
class PaymentOrderResource {

    private final PaymentOrderRows rows;
    private final StepRows steps;
    private final Caller caller;

    PaymentOrderResource(PaymentOrderRows rows, StepRows steps, Caller caller) {
        this.rows = rows;
        this.steps = steps;
        this.caller = caller;
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record PaymentOrderPage(
            List<PaymentOrderView> items, @Nullable String next) {}

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listPaymentOrders",
            summary = "List payment orders",
            description =
                    "The orders [mandats] of the collectivity, the oldest first; `awaited=true` leaves those that the accountant"
                            + " has neither paid nor rejected, `lineId` those of a committed line.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = PaymentOrderPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "advance",
                                            value = "{\"items\":[" + PaymentExamples.ORDERED + "]}")))
    public Page<PaymentOrderView> list(
            @QueryParam("awaited") @DefaultValue("false") boolean awaited,
            @QueryParam("lineId") @Nullable UUID lineId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        Page<PaymentOrderRow> page = Page.of(
                rows.page(caller.collectivity(), awaited, lineId, Cursor.of(cursor), limit + 1),
                limit,
                PaymentOrderRow::id);
        Map<UUID, List<StepRow>> made =
                steps.ofAll(page.items().stream().map(PaymentOrderRow::id).toList());
        return page.map(
                row -> PaymentOrderView.of(new PaymentOrders.Ordered(row, made.getOrDefault(row.id(), List.of()))));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readPaymentOrder",
            summary = "Read a payment order",
            description = "One order [mandat] with what became of it: paid, rejected, paid back [reversement].")
    @APIResponse(
            responseCode = "200",
            description = "The order",
            content =
                    @Content(
                            schema = @Schema(implementation = PaymentOrderView.class),
                            examples = @ExampleObject(name = "advance", value = PaymentExamples.ORDERED)))
    public PaymentOrderView read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "advance", value = PaymentExamples.ORDER_ID))
                    UUID id) {
        return rows.byId(caller.collectivity(), id)
                .map(row -> PaymentOrderView.of(new PaymentOrders.Ordered(row, steps.of(id))))
                .orElseThrow(ProblemException::notFound);
    }
}
