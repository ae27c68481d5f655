package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.payment.domain.Appropriation;
import fr.hemicycle.funding.payment.domain.Entry;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.time.AsOf;
import fr.hemicycle.platform.version.Versioned;
import fr.hemicycle.platform.version.Versions;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/operations/{id}/payment-appropriations")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Payment appropriations",
        description = "What may be ordered to be paid in a year [crédits de paiement], beside what may be committed")
class AppropriationResource {

    private static final String ANSWER = "{\"operationId\":\"" + PaymentExamples.OPERATION
            + "\",\"operationCode\":\"C01-564H02\",\"version\":3,\"years\":[" + PaymentExamples.YEAR + "]}";

    private final Appropriations appropriations;
    private final AppropriationRows rows;
    private final EntryRows entries;
    private final Ledger ledger;
    private final Caller caller;

    AppropriationResource(
            Appropriations appropriations, AppropriationRows rows, EntryRows entries, Ledger ledger, Caller caller) {
        this.appropriations = appropriations;
        this.rows = rows;
        this.entries = entries;
        this.ledger = ledger;
        this.caller = caller;
    }

    @Schema(name = "OpenAppropriationRequest")
    record OpenAppropriationRequest(
            @NotNull @Min(1900) @Max(2998) @Schema(examples = "2023")
            Integer year,

            @Schema(description = "OPENING opens or raises, REDUCTION lowers")
            @NotNull
            @Pattern(regexp = "OPENING|REDUCTION")
            String kind,

            @NotNull @Valid Amount amount,
            @NotNull LocalDate votedOn,

            @Schema(description = "The deliberation on the budget", examples = "2022-601") @NotBlank @Size(max = 200)
            String reference) {}

    @Versioned
    @Schema(name = "PaymentAppropriations")
    record AppropriationsResponse(
            UUID operationId,
            String operationCode,

            @Schema(description = "Number of entries so far: grows with each")
            long version,

            List<Year> years) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "openPaymentAppropriation",
            summary = "Open, raise or lower a payment appropriation",
            description =
                    "What the council's budget opens for an operation and a year [crédits de paiement], or takes back of it:"
                            + " the upper limit of what may be ordered during that year (CGCT L3312-4 II). Each is an entry of its"
                            + " own, with the deliberation that it rests on.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "budget 2023", value = """
            {"year":2023,"kind":"OPENING","amount":{"amount":"60000.00","currency":"EUR"},"votedOn":"2022-12-12",\
            "reference":"2022-601"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Entered: the year as it stands now",
            content =
                    @Content(
                            schema = @Schema(implementation = Year.class),
                            examples = @ExampleObject(name = "2023", value = PaymentExamples.YEAR)))
    @APIResponse(
            responseCode = "409",
            description = "`AMOUNT_MUST_BE_POSITIVE`, `EFFECTIVE_DAY_MUST_NOT_BE_AHEAD`, `YEAR_MUST_BE_OPEN`,"
                    + " `APPROPRIATION_MUST_COVER_WHAT_IS_ORDERED`")
    public Response open(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = PaymentExamples.OPERATION))
                    UUID id,
            @Valid @NotNull OpenAppropriationRequest request) {
        Appropriation after = appropriations.vote(
                caller.collectivity(),
                id,
                request.year(),
                Entry.Kind.valueOf(request.kind()),
                request.amount().toMoney(),
                request.votedOn(),
                request.reference().strip());
        return Response.created(URI.create("/v1/operations/" + id + "/payment-appropriations"))
                .entity(Year.of(after))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readPaymentAppropriations",
            summary = "Read the payment appropriations of an operation",
            description =
                    "All years at one version, each with what it opened, ordered and paid (CGCT L3312-4 II). `on` asks for"
                            + " the figures of a day [date d'effet], as far as they were known at the instant `knownAt`: they"
                            + " are summed from the entries.")
    @APIResponse(
            responseCode = "200",
            description = "The years",
            content =
                    @Content(
                            schema = @Schema(implementation = AppropriationsResponse.class),
                            examples = @ExampleObject(name = "C01-564H02", value = ANSWER)))
    public Response read(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = PaymentExamples.OPERATION))
                    UUID id,
            @QueryParam("on") @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date")) @Nullable
                    String on,
            @QueryParam("knownAt")
                    @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @Nullable
                    String knownAt) {
        Optional<AsOf> time = AsOf.of(on, knownAt);
        String collectivity = caller.collectivity();
        String code = ledger.hold(collectivity, id)
                .orElseThrow(ProblemException::notFound)
                .code();
        List<Appropriation> years = time.map(each -> entries.asOf(collectivity, id, each))
                .orElseGet(() -> rows.ofOperation(collectivity, id).stream()
                        .map(AppropriationRow::toAppropriation)
                        .toList());
        long version = entries.version(collectivity, id);
        Response.ResponseBuilder answer = Response.ok(new AppropriationsResponse(
                id, code, version, years.stream().map(Year::of).toList()));
        return (time.isPresent() ? answer : answer.tag(Versions.tag(version))).build();
    }
}
