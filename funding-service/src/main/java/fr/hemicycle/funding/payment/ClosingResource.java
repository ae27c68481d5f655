package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.payment.domain.Appropriation;
import fr.hemicycle.funding.payment.domain.YearEnd;
import fr.hemicycle.platform.idempotency.IdempotentRequests;
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
import java.time.Instant;
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

@Path("/v1/financial-years/{year}/closing")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Year end", description = "What leaves a year and what goes on to the next [clôture de l'exercice]")
class ClosingResource {

    private final YearEnds yearEnds;
    private final ClosingRows rows;
    private final AppropriationRows appropriations;
    private final Ledger ledger;
    private final IdempotentRequests requests;
    private final Caller caller;

    ClosingResource(
            YearEnds yearEnds,
            ClosingRows rows,
            AppropriationRows appropriations,
            Ledger ledger,
            IdempotentRequests requests,
            Caller caller) {
        this.yearEnds = yearEnds;
        this.rows = rows;
        this.appropriations = appropriations;
        this.ledger = ledger;
        this.requests = requests;
        this.caller = caller;
    }

    @Schema(name = "CloseYearRequest")
    record CloseYearRequest(
            @Schema(description = "Whether appropriations of what is committed go on to the next year, or lapse")
            @NotNull
            Boolean carryOver) {}

    @Schema(name = "YearClosing")
    record ClosingResponse(
            int year,
            boolean carryOver,
            @Nullable Instant closedAt,

            @Schema(description = "200 at most, in the order of their ids")
            List<ClosedOperation> lines,

            boolean moreLines,

            @Schema(description = "Over all operations") Year total) {

        static ClosingResponse of(
                int year,
                boolean carryOver,
                @Nullable Instant closedAt,
                List<ClosedOperation> all,
                Appropriation total) {
            return new ClosingResponse(
                    year,
                    carryOver,
                    closedAt,
                    all.subList(0, Math.min(all.size(), Page.LIMIT_MAX)),
                    all.size() > Page.LIMIT_MAX,
                    Year.of(total));
        }
    }

    @Schema(name = "ClosedOperation")
    record ClosedOperation(UUID operationId, String operationCode, Year appropriation) {}

    /** Not {@code @Idempotent} as a whole: a dry run leaves nothing, not even its key. */
    @POST
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "closeYear",
            summary = "Close a year",
            description =
                    "Once, after the last day of the year and of every year before [clôture de l'exercice]. What was done and not"
                            + " ordered is accrued [rattachement]; what is committed, not ordered and not accrued [restes à"
                            + " réaliser, CGCT R3312-9] is carried over [report] where `carryOver` says so, as far as the"
                            + " appropriation goes; the rest lapses. Both open in the year after; nothing is entered in the closed"
                            + " year any more. With `dryRun=true` the figures are given, refusals too, and nothing is written: it"
                            + " needs no Idempotency-Key.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "carry over", value = "{\"carryOver\":true}")))
    @APIResponse(
            responseCode = "201",
            description = "Closed",
            content =
                    @Content(
                            schema = @Schema(implementation = ClosingResponse.class),
                            examples = @ExampleObject(name = "2022", value = PaymentExamples.CLOSING)))
    @APIResponse(
            responseCode = "200",
            description = "Dry run: it would be closed so",
            content =
                    @Content(
                            schema = @Schema(implementation = ClosingResponse.class),
                            examples = @ExampleObject(name = "2022", value = PaymentExamples.CLOSING)))
    @APIResponse(
            responseCode = "409",
            description = "`YEAR_MUST_BE_OPEN`, `YEAR_MUST_BE_OVER`, `EARLIER_YEAR_MUST_BE_CLOSED_FIRST`,"
                    + " `ORDERS_MUST_BE_SETTLED`, `APPROPRIATION_MUST_COVER_THE_ACCRUALS`")
    public Response close(
            @PathParam("year")
                    @Min(1900)
                    @Max(2998)
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = "2022"))
                    int year,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Valid @NotNull CloseYearRequest request) {
        if (dryRun) {
            return Response.ok(close(year, request, true)).build();
        }
        return requests.once(
                List.of(request),
                () -> Response.created(URI.create("/v1/financial-years/" + year + "/closing"))
                        .entity(close(year, request, false))
                        .build());
    }

    private ClosingResponse close(int year, CloseYearRequest request, boolean dryRun) {
        List<YearEnd.Closed> closed =
                yearEnds.close(caller.collectivity(), year, request.carryOver(), dryRun, caller.subject());
        return ClosingResponse.of(
                year,
                request.carryOver(),
                dryRun
                        ? null
                        : rows.of(caller.collectivity(), year).orElseThrow().closedAt(),
                closed.stream()
                        .map(each -> new ClosedOperation(
                                each.before().operationId(), each.before().operationCode(), Year.of(each.after())))
                        .toList(),
                Appropriation.total(
                        year, closed.stream().map(YearEnd.Closed::after).toList()));
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readYearClosing",
            summary = "Read how a year was closed",
            description = "The figures with which a year ended [clôture de l'exercice]; 404 until it is closed.")
    @APIResponse(
            responseCode = "200",
            description = "The closing",
            content =
                    @Content(
                            schema = @Schema(implementation = ClosingResponse.class),
                            examples = @ExampleObject(name = "2022", value = PaymentExamples.CLOSING)))
    public ClosingResponse read(
            @PathParam("year")
                    @Min(1900)
                    @Max(2998)
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = "2022"))
                    int year) {
        ClosingRow closing = rows.of(caller.collectivity(), year).orElseThrow(ProblemException::notFound);
        List<AppropriationRow> all = appropriations.ofYear(caller.collectivity(), year);
        return ClosingResponse.of(
                year,
                closing.carryOver(),
                closing.closedAt(),
                all.stream()
                        .map(row -> new ClosedOperation(
                                row.operationId(),
                                ledger.find(caller.collectivity(), row.operationId())
                                        .orElseThrow()
                                        .code(),
                                Year.of(row.toAppropriation())))
                        .toList(),
                Appropriation.total(
                        year,
                        all.stream().map(AppropriationRow::toAppropriation).toList()));
    }
}
