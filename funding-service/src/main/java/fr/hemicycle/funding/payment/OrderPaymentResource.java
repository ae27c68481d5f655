package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.organisation.domain.SiretCheck;
import fr.hemicycle.funding.payment.domain.PaymentOrder;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

@Path("/v1/liquidations/{id}/payment-orders")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
class OrderPaymentResource {

    private final PaymentOrders orders;
    private final Caller caller;
    private final SiretCheck check;

    OrderPaymentResource(PaymentOrders orders, Caller caller, SiretCheck check) {
        this.orders = orders;
        this.caller = caller;
        this.check = check;
    }

    @Schema(name = "OrderPaymentRequest")
    record OrderPaymentRequest(
            @NotNull @Valid Amount amount,

            @Schema(description = "Year whose appropriation it takes") @NotNull @Min(1900) @Max(2998)
            Integer year,

            @NotNull LocalDate orderedOn,
            @NotNull @Valid Beneficiary beneficiary) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "orderPayment",
            summary = "Order a payment",
            description =
                    "The order to pay a liquidation, or a part of it, to its beneficiary [mandat]: within the year's appropriation"
                            + " [crédits de paiement, CGCT L3312-4 II], once the act is in force (CGCT L3131-1) and the"
                            + " agreement [convention] too, where one is foreseen.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "advance", value = PaymentExamples.ORDER)))
    @APIResponse(
            responseCode = "201",
            description = "Ordered",
            content =
                    @Content(
                            schema = @Schema(implementation = PaymentOrderView.class),
                            examples = @ExampleObject(name = "advance", value = PaymentExamples.ORDERED)))
    @APIResponse(
            responseCode = "409",
            description = "`AMOUNT_MUST_BE_POSITIVE`, `EFFECTIVE_DAY_MUST_NOT_BE_AHEAD`, `COMMITMENT_MUST_STAND`,"
                    + " `YEAR_MUST_BE_OPEN`, `YEAR_MUST_FIT_THE_DAY`, `STEP_MUST_FOLLOW_THE_ONE_BEFORE`,"
                    + " `ACT_MUST_BE_IN_FORCE`, `AGREEMENT_MUST_BE_IN_FORCE`, `LIQUIDATION_MUST_COVER_THE_ORDER`,"
                    + " `APPROPRIATION_MUST_COVER_THE_ORDER`")
    @APIResponse(
            responseCode = "422",
            description = "`SIRET_MUST_HAVE_ITS_CHECK_DIGIT`: the pointer is `/beneficiary/siret`.")
    public Response order(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "advance", value = PaymentExamples.LIQUIDATION_ID))
                    UUID id,
            @Valid @NotNull OrderPaymentRequest request) {
        check.objection(request.beneficiary().siret()).ifPresent(reason -> {
            throw ProblemException.invalid("/beneficiary/siret", reason);
        });
        PaymentOrder wanted = new PaymentOrder(
                Ids.next(),
                id,
                request.amount().toMoney(),
                request.year(),
                request.orderedOn(),
                caller.subject(),
                PaymentOrder.State.AWAITED);
        PaymentOrders.Ordered ordered = orders.order(caller.collectivity(), wanted, request.beneficiary());
        return Response.created(URI.create("/v1/payment-orders/" + wanted.id()))
                .entity(PaymentOrderView.of(ordered))
                .build();
    }
}
