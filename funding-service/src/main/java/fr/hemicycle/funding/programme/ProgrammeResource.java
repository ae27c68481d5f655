package fr.hemicycle.funding.programme;

import fr.hemicycle.funding.money.Figures;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.OperationRule;
import fr.hemicycle.funding.programme.domain.ProgrammeRule;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.sql.SQLException;
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

@Path("/v1/programmes")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "Groups of budget operations [programmes], and what they add up to")
class ProgrammeResource {

    private static final String ID = "01941f29-7c00-7000-8000-000000000502";
    private static final String REQUEST = """
            {"code":"INSERTION-EXEMPLE","label":"Insertion professionnelle"}""";
    private static final String ITEM = """
            {"id":"01941f29-7c00-7000-8000-000000000502","code":"INSERTION","label":"Insertion professionnelle"}""";
    private static final String ANSWER = """
            {"id":"01941f29-7c00-7000-8000-000000000502","code":"INSERTION","label":"Insertion professionnelle",\
            "balance":{"authorised":{"amount":"15680078.60","currency":"EUR"},\
            "committed":{"amount":"12426843.33","currency":"EUR"},"reserved":{"amount":"0.00","currency":"EUR"},\
            "available":{"amount":"3253235.27","currency":"EUR"}},"operationCount":1,\
            "operations":[{"operationId":"01941f29-7c00-7000-8000-000000000201","code":"C01-564H02",\
            "label":"Appui aux parcours intégrés 2021-2027","version":2,\
            "balance":{"authorised":{"amount":"15680078.60","currency":"EUR"},\
            "committed":{"amount":"12426843.33","currency":"EUR"},"reserved":{"amount":"0.00","currency":"EUR"},\
            "available":{"amount":"3253235.27","currency":"EUR"}}}]}""";

    private final ProgrammeRows programmes;
    private final ProgrammeFigures figures;
    private final Ledger ledger;
    private final Caller caller;

    ProgrammeResource(ProgrammeRows programmes, ProgrammeFigures figures, Ledger ledger, Caller caller) {
        this.programmes = programmes;
        this.figures = figures;
        this.ledger = ledger;
        this.caller = caller;
    }

    @Schema(name = "OpenProgrammeRequest")
    record OpenProgrammeRequest(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 300) String label) {}

    @Schema(name = "PlaceOperationRequest")
    record PlaceOperationRequest(@NotBlank @Size(max = 40) String operationCode) {}

    @Schema(name = "ProgrammeItem")
    record ProgrammeItem(UUID id, String code, String label) {

        static ProgrammeItem of(ProgrammeRow row) {
            return new ProgrammeItem(row.id, row.code, row.label);
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "ProgrammePage")
    record ProgrammePage(
            List<ProgrammeItem> items, @Nullable String next) {}

    @Schema(name = "Programme")
    record ProgrammeResponse(
            UUID id,
            String code,
            String label,

            @Schema(description = "Summed over all its operations")
            Figures balance,

            long operationCount,

            @Schema(description = "The first 200, each at its version; their lines are in readStatement")
            List<ProgrammeFigures.OperationFigures> operations) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "openProgramme",
            summary = "Open a programme",
            description =
                    "A group of budget operations [programme] under a code of the collectivity's own, by its own rules [règlement"
                            + " budgétaire et financier, CGCT L3312-4 III].")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a programme", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content =
                    @Content(
                            schema = @Schema(implementation = ProgrammeResponse.class),
                            examples = @ExampleObject(name = "a programme", value = ANSWER)))
    @APIResponse(responseCode = "409", description = "`PROGRAMME_CODE_MUST_BE_FREE`")
    public Response open(@Valid @NotNull OpenProgrammeRequest request) throws SQLException {
        ProgrammeRow row = new ProgrammeRow();
        row.id = Ids.next();
        row.collectivity = caller.collectivity();
        row.code = request.code();
        row.label = request.label();
        if (!programmes.open(row)) {
            throw ProblemException.refused(
                    List.of(ProgrammeRule.PROGRAMME_CODE_MUST_BE_FREE.with("programmeCode", request.code())));
        }
        return Response.created(URI.create("/v1/programmes/" + row.id))
                .entity(response(row))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "listProgrammes", summary = "List programmes", description = "Programmes, by pages.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = ProgrammePage.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\":[" + ITEM + "]}")))
    public Page<ProgrammeItem> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return Page.of(programmes.page(caller.collectivity(), Cursor.of(cursor), limit + 1), limit, row -> row.id)
                .map(ProgrammeItem::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readProgramme",
            summary = "Read a programme with what it adds up to",
            description =
                    "Programme ▸ operation: authorised, committed and reserved [disponible] summed over its operations,"
                            + " and those operations, in one snapshot.")
    @APIResponse(
            responseCode = "200",
            description = "The programme",
            content =
                    @Content(
                            schema = @Schema(implementation = ProgrammeResponse.class),
                            examples = @ExampleObject(name = "a programme", value = ANSWER)))
    public ProgrammeResponse read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "a programme", value = ID)) UUID id)
            throws SQLException {
        return response(programmes.byId(caller.collectivity(), id).orElseThrow(ProblemException::notFound));
    }

    @POST
    @Path("/{id}/operations")
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "placeOperation",
            summary = "Put an operation into a programme",
            description =
                    "An operation stands in one programme at most: it leaves the one in which it stood. No money moves.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(name = "C01-564H02", value = "{\"operationCode\":\"C01-564H02\"}")))
    @APIResponse(
            responseCode = "201",
            description = "The programme with it",
            content =
                    @Content(
                            schema = @Schema(implementation = ProgrammeResponse.class),
                            examples = @ExampleObject(name = "a programme", value = ANSWER)))
    @APIResponse(responseCode = "409", description = "`OPERATION_MUST_EXIST`")
    public Response place(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "a programme", value = ID)) UUID id,
            @Valid @NotNull PlaceOperationRequest request)
            throws SQLException {
        String collectivity = caller.collectivity();
        ProgrammeRow row = programmes.byId(collectivity, id).orElseThrow(ProblemException::notFound);
        UUID operation = ledger.findByCode(collectivity, request.operationCode())
                .orElseThrow(() -> ProblemException.refused(
                        List.of(OperationRule.OPERATION_MUST_EXIST.with("operationCode", request.operationCode()))))
                .id();
        programmes.place(collectivity, id, operation);
        return Response.created(URI.create("/v1/programmes/" + id))
                .entity(response(row))
                .build();
    }

    @Produces
    RuleCatalogue programmeRules() {
        return RuleCatalogue.of(ProgrammeRule.values());
    }

    private ProgrammeResponse response(ProgrammeRow row) throws SQLException {
        ProgrammeFigures.Sum sum = figures.of(row.collectivity, row.id);
        return new ProgrammeResponse(row.id, row.code, row.label, sum.balance(), sum.count(), sum.operations());
    }
}
