package fr.hemicycle.basin.basin;

import fr.hemicycle.basin.basin.domain.BasinRule;
import fr.hemicycle.basin.territory.domain.Today;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versioned;
import fr.hemicycle.platform.version.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

@Path("/v1/basins")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Basins", description = "Mobility basins [bassins de mobilité], code des transports L1215-1")
class BasinResource {

    private static final String BODY = """
            "region":{"insee":"32","name":"Hauts-de-France"},\
            "departments":[{"insee":"62","name":"Pas-de-Calais"},{"insee":"59","name":"Nord"}],\
            "places":["Boulogne-sur-Mer","Saint-Omer"],"provenance":"Rapport n° 49 du 13/12/2022"}""";
    private static final String REQUEST = "{\"name\":\"Bassin d'exemple\"," + BODY;
    private static final String ANSWER =
            "{\"id\":\"01941f29-7c00-7000-8000-000000000301\",\"name\":\"Littoral Nord\"," + BODY;

    private final BasinRows basins;
    private final BasinViews views;
    private final NamedAreas areas;
    private final Today today;
    private final Caller caller;

    BasinResource(BasinRows basins, BasinViews views, NamedAreas areas, Today today, Caller caller) {
        this.basins = basins;
        this.views = views;
        this.areas = areas;
        this.today = today;
        this.caller = caller;
    }

    @Schema(name = "Region")
    record Region(
            @NotNull @Pattern(regexp = "^\\d{2}$") String insee,
            @NotBlank @Size(max = 100) String name) {}

    @Schema(name = "Department")
    record Department(
            @NotNull @Pattern(regexp = "^(\\d{2}|2[AB]|97\\d)$")
            String insee,

            @NotBlank @Size(max = 100) String name) {}

    @Schema(name = "RecordBasinRequest")
    record RecordBasinRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Valid Region region,
            @NotEmpty @Size(max = 20) List<@Valid @NotNull Department> departments,
            @NotNull @Size(max = 200) List<@NotBlank @Size(max = 200) String> places,
            @NotBlank @Size(max = 1000) String provenance,

            @Schema(description = "First day, where the région says it") @Nullable
            LocalDate validFrom,

            @Schema(description = "Last day, absent while it lasts") @Nullable
            LocalDate validUntil) {}

    @Schema(name = "BasinPerimeter", description = "What the basin has on the day that is asked for")
    record PerimeterResponse(
            LocalDate on,
            int intercommunalities,

            @Schema(description = "Absent where the communes of that day are not on record") @Nullable
            Integer communes,

            @Schema(description = "Of its communes") @Nullable
            Long population,

            @Schema(description = "Where its communes lie, most of them first") @Nullable
            List<PartOfBasin> departments) {}

    @Schema(name = "PartOfBasin")
    record PartOfBasin(String insee, @Nullable String name, int communes, long population) {}

    @Versioned
    @Schema(name = "Basin")
    record BasinResponse(
            UUID id,
            String name,
            Region region,

            @Schema(description = "As the document names them")
            List<Department> departments,

            List<String> places,
            String provenance,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,

            @Schema(description = "Absent while no perimeter is imported for that day") @Nullable
            PerimeterResponse perimeter) {

        static BasinResponse of(BasinRow row, @Nullable PerimeterResponse perimeter) {
            return new BasinResponse(
                    row.id,
                    row.name,
                    new Region(row.regionInsee, row.regionName),
                    row.departments.stream()
                            .map(area -> new Department(area.insee(), area.name()))
                            .toList(),
                    List.copyOf(row.places),
                    row.provenance,
                    row.validFrom,
                    row.validUntil,
                    perimeter);
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record BasinPage(List<BasinResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "recordBasin",
            summary = "Record a mobility basin",
            description = "A basin as the région defines it (code des transports L1215-1), with what is known of it and"
                    + " where that comes from. Basins may overlap.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Littoral Nord", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = BasinResponse.class),
                            examples = @ExampleObject(name = "Littoral Nord", value = ANSWER)))
    @APIResponse(responseCode = "409", description = "`BASIN_NAME_MUST_BE_FREE`")
    @APIResponse(responseCode = "422", description = "`BASIN_MUST_END_AFTER_ITS_BEGINNING`, `AREA_MUST_BE_ON_RECORD`")
    public Response record(@Valid @NotNull RecordBasinRequest request) {
        LocalDate from = request.validFrom();
        LocalDate until = request.validUntil();
        if (from != null && until != null && until.isBefore(from)) {
            throw ProblemException.invalid(
                    "/validUntil", BasinRule.BASIN_MUST_END_AFTER_ITS_BEGINNING.with("from", from, "until", until));
        }
        areas.mustBeOnRecord(caller.collectivity(), request, today.or(null));
        if (basins.isNamed(caller.collectivity(), request.name())) {
            throw nameTaken(request.name());
        }
        BasinRow row = new BasinRow();
        row.id = Ids.next();
        row.collectivity = caller.collectivity();
        row.name = request.name();
        row.regionInsee = request.region().insee();
        row.regionName = request.region().name();
        row.departments = request.departments().stream()
                .map(each -> new BasinRow.Area(each.insee(), each.name()))
                .toList();
        row.places = List.copyOf(request.places());
        row.provenance = request.provenance();
        row.validFrom = from;
        row.validUntil = until;
        try {
            basins.persistAndFlush(row);
        } catch (ConstraintViolationException e) {
            // Somebody recorded the same name since we looked.
            throw nameTaken(request.name());
        }
        return Response.created(URI.create("/v1/basins/" + row.id))
                .tag(Versions.tag(0))
                .entity(BasinResponse.of(row, null))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listBasins",
            summary = "List basins",
            description = "By pages, oldest record first. `perimeter` is what each has on the day that is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = BasinPage.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\":[" + ANSWER + "]}")))
    public Page<BasinResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Parameter(description = "Day; today where it is absent") @QueryParam("on") @Nullable LocalDate on)
            throws SQLException {
        Page<BasinRow> page =
                Page.of(basins.page(caller.collectivity(), Cursor.of(cursor).after(), limit + 1), limit, row -> row.id);
        Map<UUID, PerimeterResponse> perimeters = views.perimeters(
                caller.collectivity(),
                today.or(on),
                page.items().stream().map(row -> row.id).toList());
        return page.map(row -> BasinResponse.of(row, perimeters.get(row.id)));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "readBasin",
            summary = "Read a basin",
            description =
                    "One basin with its provenance; `perimeter` is what it has on the day that is asked for: départements and population are those of its communes.")
    @APIResponse(
            responseCode = "200",
            description = "The basin",
            content =
                    @Content(
                            schema = @Schema(implementation = BasinResponse.class),
                            examples = @ExampleObject(name = "Littoral Nord", value = ANSWER)))
    public Response read(
            @PathParam("id")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = "01941f29-7c00-7000-8000-000000000301"))
                    UUID id,
            @Parameter(description = "Day; today where it is absent") @QueryParam("on") @Nullable LocalDate on)
            throws SQLException {
        BasinRow row = basins.byId(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        PerimeterResponse perimeter = views.perimeters(caller.collectivity(), today.or(on), List.of(id))
                .get(id);
        return Response.ok(BasinResponse.of(row, perimeter))
                .tag(Versions.tag(row.version))
                .build();
    }

    private static ProblemException nameTaken(String name) {
        return ProblemException.refused(List.of(BasinRule.BASIN_NAME_MUST_BE_FREE.with("name", name)));
    }

    @Produces
    RuleCatalogue basinRules() {
        return RuleCatalogue.of(BasinRule.values());
    }
}
