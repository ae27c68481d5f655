package fr.hemicycle.basin.territory;

import fr.hemicycle.basin.spreadsheet.domain.ImportReport;
import fr.hemicycle.basin.spreadsheet.domain.Provenance;
import fr.hemicycle.basin.spreadsheet.domain.Spreadsheets;
import fr.hemicycle.basin.territory.TerritoryImports.Taken;
import fr.hemicycle.basin.territory.domain.TerritoryRule;
import fr.hemicycle.platform.idempotency.IdempotentRequests;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.LargeBody;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
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

@Path("/v1/territory-imports")
@RunOnVirtualThread
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Territory")
class TerritoryImportResource {

    private static final String CSV = "text/csv";

    private final TerritoryImports imports;
    private final TerritoryImportRows rows;
    private final Spreadsheets spreadsheets;
    private final IdempotentRequests requests;
    private final Caller caller;

    TerritoryImportResource(
            TerritoryImports imports,
            TerritoryImportRows rows,
            Spreadsheets spreadsheets,
            IdempotentRequests requests,
            Caller caller) {
        this.imports = imports;
        this.rows = rows;
        this.spreadsheets = spreadsheets;
        this.requests = requests;
        this.caller = caller;
    }

    @Schema(name = "TerritoryImport")
    record ImportResponse(
            UUID id,
            String publisher,
            String reference,
            @Nullable LocalDate publishedOn,
            @Schema(description = "Of the file as it came") String sha256,
            int begun,
            int changed,
            int ended,
            int unchanged,
            Instant importedAt) {

        static ImportResponse of(TerritoryImportRow row) {
            return new ImportResponse(
                    row.id,
                    row.publisher,
                    row.reference,
                    row.publishedOn,
                    row.sha256,
                    row.begun,
                    row.changed,
                    row.ended,
                    row.unchanged,
                    row.importedAt);
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "TerritoryImportPage")
    record ImportPage(List<ImportResponse> items, @Nullable String next) {}

    /** What makes the request the same request. */
    private record Sent(Provenance provenance, String sha256) {}

    @POST
    @LargeBody
    @Consumes(CSV)
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "importTerritory",
            summary = "Import changes of the territory",
            description =
                    "Up to 50 000 lines of a spreadsheet (CSV in UTF-8 with a header, commas or semicolons), each about one"
                            + " area [commune, EPCI, département, région] from a day on: how it stands, or with `change` ENDS"
                            + " that it is no more, and the `successors` that it went into (codes with blanks between"
                            + " them). Columns: `unit`, `code` (INSEE; SIREN for an intercommunality), `from`, and as the unit"
                            + " needs them `until`, `siren`, `name`, `population`, `department`, `intercommunality`,"
                            + " `region`, `category`, `mobilityAuthority` with its `mobilityAuthoritySource`. A new statement"
                            + " ends the one before it; what is on record of a day stays: nothing of the past is rewritten."
                            + " The same file again changes nothing. All or none: with one wrong line nothing is written, and"
                            + " each fault is told with its line. `dryRun=true` writes nothing and answers what would be"
                            + " done. The event TerritoryChanged tells whom a change concerns.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "a merger, made up", value = TerritoryExamples.CSV)))
    @APIResponse(
            responseCode = "200",
            description = "What a dry run found; nothing is written",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "report", value = TerritoryExamples.REPORT)))
    @APIResponse(
            responseCode = "201",
            description = "All lines are written",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "report", value = TerritoryExamples.REPORT)))
    @APIResponse(responseCode = "400", description = "`FILE_MUST_BE_READABLE`")
    @APIResponse(
            responseCode = "422",
            description =
                    "`FILE_MUST_NAME_ITS_COLUMNS`, `FILE_MUST_HAVE_ONE_TO_FIFTY_THOUSAND_LINES`; and for a line, with its"
                            + " place as the pointer: `LINE_MUST_FILL_ITS_COLUMNS`, `LINE_VALUE_MUST_BE_READABLE`,"
                            + " `SIREN_MUST_HAVE_ITS_CHECK_DIGIT`, `COMMUNE_CODE_MUST_BEGIN_WITH_ITS_DEPARTMENT`,"
                            + " `TERRITORY_MUST_KEEP_ITS_PAST`, `AREA_MUST_BE_ON_RECORD`,"
                            + " `AREA_MUST_NOT_END_WHILE_OTHERS_BELONG_TO_IT`. The first 1 000 faults are listed.")
    public Response take(
            byte[] body,
            @Parameter(
                            description = "Who published the changes",
                            examples = @ExampleObject(name = "INSEE", value = "INSEE"))
                    @QueryParam("publisher")
                    @NotBlank
                    @Size(max = 200)
                    String publisher,
            @Parameter(
                            description = "Where they stand: an address or a reference",
                            examples = @ExampleObject(name = "2027", value = "Code officiel géographique 2027"))
                    @QueryParam("reference")
                    @NotBlank
                    @Size(max = 700)
                    String reference,
            @Parameter(description = "Day of their publication") @QueryParam("publishedOn") @Nullable
                    LocalDate publishedOn,
            @Parameter(description = "Whether nothing is to be written") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun)
            throws SQLException {
        String collectivity = caller.collectivity();
        if (dryRun) {
            return Response.ok(imports.judge(collectivity, body)).build();
        }
        Provenance provenance = new Provenance(publisher, reference, publishedOn);
        return requests.once(new Sent(provenance, spreadsheets.sha256(body)), () -> {
            Taken taken = imports.take(collectivity, body, provenance);
            return Response.created(URI.create("/v1/territory-imports"))
                    .entity(taken.report())
                    .build();
        });
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listTerritoryImports",
            summary = "List where the territory comes from",
            description =
                    "Each file behind the record, with who published it and its SHA-256, by pages, the first first."
                            + " A collectivity that never imported reads what comes with the service.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportPage.class),
                            examples = @ExampleObject(name = "vintage 2026", value = TerritoryExamples.IMPORTS)))
    public Page<ImportResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return Page.of(
                        rows.page(caller.collectivity(), Cursor.of(cursor).after(), limit + 1),
                        limit,
                        (TerritoryImportRow row) -> row.id)
                .map(ImportResponse::of);
    }

    @Produces
    RuleCatalogue territoryRules() {
        return RuleCatalogue.of(TerritoryRule.values());
    }
}
