package fr.hemicycle.basin.solution;

import fr.hemicycle.basin.spreadsheet.domain.ImportReport;
import fr.hemicycle.basin.spreadsheet.domain.Provenance;
import fr.hemicycle.basin.spreadsheet.domain.Spreadsheets;
import fr.hemicycle.platform.idempotency.IdempotentRequests;
import fr.hemicycle.platform.problem.LargeBody;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/mobility-solution-imports")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mobility solutions")
class SolutionImportResource {

    private static final String CSV = "text/csv";

    private final SolutionImports imports;
    private final Spreadsheets spreadsheets;
    private final IdempotentRequests requests;
    private final Caller caller;

    SolutionImportResource(
            SolutionImports imports, Spreadsheets spreadsheets, IdempotentRequests requests, Caller caller) {
        this.imports = imports;
        this.spreadsheets = spreadsheets;
        this.requests = requests;
        this.caller = caller;
    }

    /** What makes the request the same request. */
    private record Sent(Provenance provenance, String sha256) {}

    @POST
    @LargeBody
    @Consumes(CSV)
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "importMobilitySolutions",
            summary = "Import mobility solutions",
            description = "Up to 1 000 lines of a spreadsheet (CSV in UTF-8 with a header, commas or semicolons)."
                    + " Columns: `name`, `kind`, `operator`, `publics` (with blanks between them), `needsLicence`"
                    + " (`true` or `false`), `from`; and where they are given `siren`, `communes` and `epcis` (with"
                    + " blanks between them), `basins` (names, with bars between them), `conditions`, `price` and"
                    + " `per`, `address`, `phone`, `web`, `until`. There is no column for a person. A solution is"
                    + " known by its name and its operator's: a line opens one, or changes one that is on record from"
                    + " `from` on; the same file again changes nothing. All or none: with one wrong line nothing is"
                    + " written, and each fault is told with its line. `dryRun=true` writes nothing and answers what"
                    + " would be done.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "made up", value = SolutionExamples.CSV)))
    @APIResponse(
            responseCode = "200",
            description = "What a dry run found; nothing is written",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "report", value = SolutionExamples.REPORT)))
    @APIResponse(
            responseCode = "201",
            description = "All lines are written",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "report", value = SolutionExamples.REPORT)))
    @APIResponse(responseCode = "400", description = "`FILE_MUST_BE_READABLE`")
    @APIResponse(
            responseCode = "422",
            description = "`FILE_MUST_NAME_ITS_COLUMNS`, `FILE_MUST_HAVE_ONE_TO_FIFTY_THOUSAND_LINES`,"
                    + " `SOLUTION_FILE_MUST_HAVE_A_THOUSAND_LINES_AT_MOST`; and for a line, with its place as the"
                    + " pointer: `LINE_MUST_FILL_ITS_COLUMNS`, `LINE_VALUE_MUST_BE_READABLE`,"
                    + " `SIREN_MUST_HAVE_ITS_CHECK_DIGIT`, `SOLUTION_FOR_THOSE_WITHOUT_A_LICENCE_MUST_NOT_NEED_ONE`,"
                    + " `SOLUTION_MUST_NAME_ITS_PERIMETER`, `SOLUTION_PLACE_MUST_BE_ON_RECORD`,"
                    + " `SOLUTION_BASIN_MUST_BE_ON_RECORD`, `SOLUTION_CHANGE_MUST_FOLLOW_THE_ONE_BEFORE`,"
                    + " `SOLUTION_MUST_KEEP_ITS_PAST`")
    public Response take(
            byte[] body,
            @Parameter(
                            description = "Who tells it",
                            examples = @ExampleObject(name = "made up", value = "Bassin d'Arras"))
                    @QueryParam("publisher")
                    @NotBlank
                    @Size(max = 200)
                    String publisher,
            @Parameter(
                            description = "Where it stands: an address or a reference",
                            examples = @ExampleObject(name = "made up", value = "Recensement inventé pour l'exemple"))
                    @QueryParam("reference")
                    @NotBlank
                    @Size(max = 700)
                    String reference,
            @Parameter(description = "Day of its publication") @QueryParam("publishedOn") @Nullable
                    LocalDate publishedOn,
            @Parameter(description = "Whether nothing is to be written") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun)
            throws SQLException {
        String collectivity = caller.collectivity();
        Provenance provenance = new Provenance(publisher, reference, publishedOn);
        if (dryRun) {
            return Response.ok(imports.judge(collectivity, body, provenance)).build();
        }
        return requests.once(
                new Sent(provenance, spreadsheets.sha256(body)),
                () -> Response.created(URI.create("/v1/mobility-solutions"))
                        .entity(imports.take(collectivity, body, provenance, caller.subject()))
                        .build());
    }
}
