package fr.hemicycle.funding.chart;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.funding.chart.ChartImports.Provenance;
import fr.hemicycle.funding.chart.ChartImports.Report;
import fr.hemicycle.funding.chart.ChartImports.Target;
import fr.hemicycle.funding.chart.domain.Axis;
import fr.hemicycle.funding.chart.domain.LineVerdict.Outcome;
import fr.hemicycle.platform.idempotency.IdempotentRequests;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.LargeBody;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/charts/{nomenclature}/{year}/accounts")
@RunOnVirtualThread
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Charts of accounts")
class AccountResource {

    private static final String CSV = "text/csv";

    private final ChartRows charts;
    private final AccountTable accounts;
    private final ChartImports imports;
    private final IdempotentRequests requests;
    private final Wording wording;
    private final Caller caller;
    private final ObjectMapper json;

    AccountResource(
            ChartRows charts,
            AccountTable accounts,
            ChartImports imports,
            IdempotentRequests requests,
            Wording wording,
            Caller caller,
            ObjectMapper json) {
        this.charts = charts;
        this.accounts = accounts;
        this.imports = imports;
        this.requests = requests;
        this.wording = wording;
        this.caller = caller;
        this.json = json;
    }

    @Schema(name = "ImportAccountsRequest", description = "1 to 50 000 accounts.")
    record ImportRequest(@Nullable List<@Nullable AccountJson> accounts) {}

    @Schema(name = "AccountImportReport")
    record ImportReport(
            boolean dryRun,
            int lines,

            @Schema(description = "Accounts that are, or would be, new")
            int registered,

            @Schema(description = "Accounts on record that are, or would be, changed")
            int changed,

            @Schema(description = "Lines that say what is on record")
            int unchanged,

            @Schema(description = "Lines that are refused") int refused,

            @Schema(description = "Of the body as it came") String sha256,

            @Schema(description = "The first 1 000") List<Fault> faults) {}

    @Schema(name = "AccountFault")
    record Fault(
            @Schema(description = "Row of the spreadsheet, whose first is the header; place in the list, from 1")
            int line,

            @Schema(description = "Column, absent where it is the line as a whole") @Nullable
            String field,

            String code,
            String source,
            String detail) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "AccountPage")
    record AccountPage(List<AccountJson> items, @Nullable String next) {}

    /** What makes the request the same request. */
    private record Sent(String type, Provenance provenance, String sha256) {}

    @POST
    @LargeBody
    @Consumes({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "importAccounts",
            summary = "Import the accounts of a chart",
            description =
                    "Up to 50 000 accounts of a nomenclature and year [plan de comptes, CGCT D3311-6] from a spreadsheet (CSV in"
                            + " UTF-8 with a header, commas or semicolons) or as JSON, with who published them and where; the"
                            + " chart is made if there is none. An account that is on record under the same axis and code is"
                            + " changed; what the file does not name stays; the same file again changes nothing. The section"
                            + " of an account that names none is that of its chapters. All or none: with one wrong line nothing"
                            + " is written, and each fault is told with its line. `dryRun=true` writes nothing and answers"
                            + " what would be done.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ImportRequest.class),
                        examples = @ExampleObject(name = "two accounts", value = ChartExamples.JSON)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "two accounts", value = ChartExamples.CSV))
            })
    @APIResponse(
            responseCode = "200",
            description = "What a dry run found; nothing is written",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "report", value = ChartExamples.REPORT)))
    @APIResponse(
            responseCode = "201",
            description = "All lines are written",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "report", value = ChartExamples.REPORT)))
    @APIResponse(responseCode = "400", description = "`ACCOUNTS_MUST_BE_READABLE`")
    @APIResponse(
            responseCode = "422",
            description =
                    "`ACCOUNTS_MUST_NAME_THEIR_COLUMNS`, `ACCOUNTS_MUST_BE_ONE_TO_FIFTY_THOUSAND`; and for a line, with"
                            + " its place as the pointer: `ACCOUNT_MUST_FILL_ITS_COLUMNS`, `ACCOUNT_VALUE_MUST_BE_READABLE`,"
                            + " `ACCOUNT_MUST_BE_NAMED_ONCE`, `ACCOUNT_CHAPTER_MUST_BE_IN_THE_CHART`,"
                            + " `ACCOUNT_MUST_STAND_IN_THE_SECTION_OF_ITS_CHAPTER`, `ACCOUNT_MUST_KEEP_ITS_SECTION`."
                            + " The first 1 000 faults are listed.")
    public Response take(
            byte[] body,
            @PathParam("nomenclature")
                    @Pattern(regexp = ChartResource.NOMENCLATURE)
                    @Parameter(examples = @ExampleObject(name = "M57", value = "M57"))
                    String nomenclature,
            @PathParam("year")
                    @Min(1900)
                    @Max(2999)
                    @Parameter(examples = @ExampleObject(name = "2024", value = "2024"))
                    int year,
            @Parameter(
                            description = "Who published the accounts",
                            examples = @ExampleObject(name = "État", value = "État"))
                    @QueryParam("publisher")
                    @NotBlank
                    @Size(max = 200)
                    String publisher,
            @Parameter(
                            description = "Where they stand: an address or a reference",
                            examples = @ExampleObject(name = "M57", value = "Plan de comptes M57 2024"))
                    @QueryParam("reference")
                    @NotBlank
                    @Size(max = 700)
                    String reference,
            @Parameter(description = "Day of their publication") @QueryParam("publishedOn") @Nullable
                    LocalDate publishedOn,
            @Parameter(description = "Whether nothing is to be written") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Context HttpHeaders headers)
            throws IOException, SQLException {
        // As it was sent: it may be absent or empty, which is read as JSON.
        String sent = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        boolean csv = sent != null && sent.toLowerCase(Locale.ROOT).startsWith(CSV);
        ChartLines lines = csv ? new CsvLines(body) : lines(body);
        String sha256 = ChartImports.sha256(body);
        Target target = new Target(caller.collectivity(), nomenclature, year);
        if (dryRun) {
            return Response.ok(report(true, imports.judge(target, lines), sha256))
                    .build();
        }
        Provenance provenance = new Provenance(publisher, reference, publishedOn);
        return requests.once(
                new Sent(csv ? CSV : "json", provenance, sha256),
                () -> Response.created(URI.create("/v1/charts/" + nomenclature + "/" + year))
                        .entity(report(
                                false,
                                imports.takeFile(target, lines, provenance, sha256, csv ? "/lines" : "/accounts")
                                        .report(),
                                sha256))
                        .build());
    }

    @GET
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listAccounts",
            summary = "List the accounts of the chart that holds for a year",
            description =
                    "Accounts and chapters [comptes, chapitres] in the order of their import, by pages. A code means what the"
                            + " chart of its nomenclature and year says: 9356 is the RSA in the M52 and the coast in the M57.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = AccountPage.class),
                            examples = @ExampleObject(name = "93564", value = ChartExamples.ACCOUNTS)))
    public Page<AccountJson> list(
            @PathParam("nomenclature") @Parameter(examples = @ExampleObject(name = "December 2022", value = "M52"))
                    String nomenclature,
            @PathParam("year") @Parameter(examples = @ExampleObject(name = "December 2022", value = "2022")) int year,
            @QueryParam("axis") @Nullable Axis axis,
            @Parameter(
                            description = "A code, or how it begins",
                            examples = @ExampleObject(name = "9356", value = "9356"))
                    @QueryParam("code")
                    @Size(max = 12)
                    @Nullable
                    String code,
            @Parameter(description = "Anything within the label; neither capitals nor accents count")
                    @QueryParam("q")
                    @Size(min = 1, max = 100)
                    @Nullable
                    String text,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit)
            throws SQLException {
        ChartRow chart =
                charts.holdingFor(caller.collectivity(), nomenclature, year).orElseThrow(ProblemException::notFound);
        return Page.of(
                        accounts.page(
                                chart.collectivity,
                                chart.id,
                                new AccountTable.Filter(axis, code, text),
                                Cursor.of(cursor).after(),
                                limit + 1),
                        limit,
                        AccountTable.Found::id)
                .map(each -> AccountJson.of(each.account()));
    }

    private ChartLines lines(byte[] body) throws IOException {
        ImportRequest request = json.readValue(body, ImportRequest.class);
        return AccountJson.lines(request == null || request.accounts() == null ? List.of() : request.accounts());
    }

    private ImportReport report(boolean dryRun, Report report, String sha256) {
        return new ImportReport(
                dryRun,
                report.lines(),
                report.count(Outcome.REGISTERED),
                report.count(Outcome.CHANGED),
                report.count(Outcome.UNCHANGED),
                report.count(Outcome.REFUSED),
                sha256,
                report.refusals().stream()
                        .map(each -> new Fault(
                                each.line(),
                                each.fault().field().isEmpty()
                                        ? null
                                        : each.fault().field(),
                                each.fault().reason().code(),
                                each.fault().reason().source(),
                                wording.sentence(each.fault().reason())))
                        .toList());
    }
}
