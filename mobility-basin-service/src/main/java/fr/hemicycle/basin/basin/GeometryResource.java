package fr.hemicycle.basin.basin;

import fr.hemicycle.basin.basin.Shapes.Counts;
import fr.hemicycle.basin.spreadsheet.domain.Provenance;
import fr.hemicycle.basin.spreadsheet.domain.Spreadsheets;
import fr.hemicycle.basin.territory.domain.Today;
import fr.hemicycle.platform.idempotency.IdempotentRequests;
import fr.hemicycle.platform.problem.LargeBody;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
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

@Path("/v1/basin-geometries")
@RunOnVirtualThread
@Tag(name = "Basins")
class GeometryResource {

    private static final String GEO_JSON = "application/geo+json";

    private final Shapes shapes;
    private final ShapeCollection collection;
    private final Spreadsheets spreadsheets;
    private final Today today;
    private final IdempotentRequests requests;
    private final Caller caller;

    GeometryResource(
            Shapes shapes,
            ShapeCollection collection,
            Spreadsheets spreadsheets,
            Today today,
            IdempotentRequests requests,
            Caller caller) {
        this.shapes = shapes;
        this.collection = collection;
        this.spreadsheets = spreadsheets;
        this.today = today;
        this.requests = requests;
        this.caller = caller;
    }

    @Schema(name = "GeometryReport")
    record ReportResponse(
            boolean dryRun,

            @Schema(description = "Shapes that are, or would be, new")
            int begun,

            @Schema(description = "Shapes that are on record as they came")
            int unchanged) {

        static ReportResponse of(boolean dryRun, Counts counts) {
            return new ReportResponse(dryRun, counts.begun(), counts.unchanged());
        }
    }

    /** What makes the request the same request. */
    private record Sent(Provenance provenance, LocalDate from, String sha256) {}

    @POST
    @LargeBody
    @Consumes({GEO_JSON, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "importBasinGeometries",
            summary = "Import the shapes of basins",
            description =
                    "Shapes as a GeoJSON FeatureCollection (RFC 7946) of Polygons or MultiPolygons, each with the name of its"
                            + " basin [bassin de mobilité, code des transports L1215-1] in the property `basin`. Each is"
                            + " checked: closed rings, longitude before latitude, within the frame of the installation, no"
                            + " line that crosses another. A shape holds from a day until the next one; nothing of the past is"
                            + " rewritten. All or none: with one wrong shape nothing is written, and each fault is told with"
                            + " its place. `dryRun=true` writes nothing and answers what would be done.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = GEO_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "a square, made up", value = BasinExamples.SHAPES)))
    @APIResponse(
            responseCode = "200",
            description = "What a dry run found; nothing is written",
            content =
                    @Content(
                            schema = @Schema(implementation = ReportResponse.class),
                            examples = @ExampleObject(name = "report", value = BasinExamples.SHAPE_REPORT)))
    @APIResponse(
            responseCode = "201",
            description = "All shapes are written",
            content =
                    @Content(
                            schema = @Schema(implementation = ReportResponse.class),
                            examples = @ExampleObject(name = "report", value = BasinExamples.SHAPE_REPORT)))
    @APIResponse(responseCode = "400", description = "`GEOMETRY_MUST_BE_READABLE`")
    @APIResponse(
            responseCode = "422",
            description = "`GEOMETRY_MUST_BE_A_COLLECTION_OF_POLYGONS`, `GEOMETRY_MUST_HAVE_CLOSED_RINGS`,"
                    + " `GEOMETRY_MUST_PUT_LONGITUDE_FIRST`, `GEOMETRY_MUST_LIE_IN_THE_FRAME`,"
                    + " `GEOMETRY_MUST_NOT_CROSS_ITSELF`, `BASIN_MUST_BE_ON_RECORD`,"
                    + " `PERIMETER_MUST_LIE_WITHIN_THE_DATES_OF_ITS_BASIN`, `GEOMETRY_MUST_KEEP_ITS_PAST`")
    public Response take(
            byte[] body,
            @Parameter(
                            description = "First day of the shapes",
                            examples = @ExampleObject(name = "2026", value = "2026-01-01"))
                    @QueryParam("from")
                    @NotNull
                    LocalDate from,
            @Parameter(
                            description = "Who published the shapes",
                            examples = @ExampleObject(name = "région", value = "Région Hauts-de-France"))
                    @QueryParam("publisher")
                    @NotBlank
                    @Size(max = 200)
                    String publisher,
            @Parameter(
                            description = "Where they stand: an address or a reference",
                            examples = @ExampleObject(name = "made up", value = "Carré inventé pour l'exemple"))
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
            return Response.ok(ReportResponse.of(true, shapes.judge(collectivity, body, from)))
                    .build();
        }
        Provenance provenance = new Provenance(publisher, reference, publishedOn);
        return requests.once(
                new Sent(provenance, from, spreadsheets.sha256(body)),
                () -> Response.created(URI.create("/v1/basin-geometries?on=" + from))
                        .entity(ReportResponse.of(false, shapes.take(collectivity, body, from, provenance)))
                        .build());
    }

    @GET
    @Produces(GEO_JSON)
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "readBasinGeometries",
            summary = "Read the shapes of the basins on a day",
            description =
                    "A GeoJSON FeatureCollection (RFC 7946): each shape as it came, with its basin and who published it."
                            + " A basin without a shape is not in it: none is made up.")
    @APIResponse(
            responseCode = "200",
            description = "At most 200 shapes, streamed",
            content =
                    @Content(
                            mediaType = GEO_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(name = "a square, made up", value = BasinExamples.SHAPES_ON_RECORD)))
    public Response read(
            @Parameter(description = "Day; today where it is absent") @QueryParam("on") @Nullable LocalDate on) {
        String collectivity = caller.collectivity();
        LocalDate day = today.or(on);
        StreamingOutput body = out -> collection.write(collectivity, day, out);
        return Response.ok(body, GEO_JSON).build();
    }
}
