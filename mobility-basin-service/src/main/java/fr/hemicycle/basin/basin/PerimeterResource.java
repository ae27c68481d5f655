package fr.hemicycle.basin.basin;

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

@Path("/v1/basin-perimeters")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Basins")
class PerimeterResource {

    private static final String CSV = "text/csv";

    private final Perimeters perimeters;
    private final Spreadsheets spreadsheets;
    private final IdempotentRequests requests;
    private final Caller caller;

    PerimeterResource(Perimeters perimeters, Spreadsheets spreadsheets, IdempotentRequests requests, Caller caller) {
        this.perimeters = perimeters;
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
            operationId = "importBasinPerimeters",
            summary = "Import the perimeters of basins",
            description =
                    "Which intercommunality [EPCI] is in which basin [bassin de mobilité, code des transports L1215-1], from"
                            + " when to when: up to 50 000 lines of a spreadsheet (CSV in UTF-8 with a header, commas or"
                            + " semicolons). Columns: `basin`, by the name under which it is on record, `intercommunality`"
                            + " (SIREN), `from`, and `until` where it leaves. A line that repeats a membership with its last"
                            + " day ends it; nothing of the past is rewritten; the same file again changes nothing. One is in"
                            + " one or two basins, never in three. All or none: with one wrong line nothing is written, and"
                            + " each fault is told with its line. `dryRun=true` writes nothing and answers what would be"
                            + " done.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "made up", value = BasinExamples.CSV)))
    @APIResponse(
            responseCode = "200",
            description = "What a dry run found; nothing is written",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "report", value = BasinExamples.REPORT)))
    @APIResponse(
            responseCode = "201",
            description = "All lines are written",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "report", value = BasinExamples.REPORT)))
    @APIResponse(responseCode = "400", description = "`FILE_MUST_BE_READABLE`")
    @APIResponse(
            responseCode = "422",
            description =
                    "`FILE_MUST_NAME_ITS_COLUMNS`, `FILE_MUST_HAVE_ONE_TO_FIFTY_THOUSAND_LINES`; and for a line, with its"
                            + " place as the pointer: `LINE_MUST_FILL_ITS_COLUMNS`, `LINE_VALUE_MUST_BE_READABLE`,"
                            + " `SIREN_MUST_HAVE_ITS_CHECK_DIGIT`, `BASIN_MUST_BE_ON_RECORD`,"
                            + " `PERIMETER_MUST_LIE_WITHIN_THE_DATES_OF_ITS_BASIN`,"
                            + " `PERIMETER_MUST_NAME_AN_INTERCOMMUNALITY_ON_RECORD`, `PERIMETER_MUST_KEEP_ITS_PAST`,"
                            + " `INTERCOMMUNALITY_MUST_BE_IN_ONE_OR_TWO_BASINS`. The first 1 000 faults are listed.")
    public Response take(
            byte[] body,
            @Parameter(
                            description = "Who published the perimeters",
                            examples = @ExampleObject(name = "région", value = "Région Hauts-de-France"))
                    @QueryParam("publisher")
                    @NotBlank
                    @Size(max = 200)
                    String publisher,
            @Parameter(
                            description = "Where they stand: an address or a reference",
                            examples = @ExampleObject(name = "made up", value = "Périmètres inventés pour l'exemple"))
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
            return Response.ok(perimeters.judge(collectivity, body)).build();
        }
        Provenance provenance = new Provenance(publisher, reference, publishedOn);
        return requests.once(
                new Sent(provenance, spreadsheets.sha256(body)),
                () -> Response.created(URI.create("/v1/basins"))
                        .entity(perimeters.take(collectivity, body, provenance))
                        .build());
    }
}
