package fr.hemicycle.basin.territory;

import fr.hemicycle.basin.territory.TerritoryAnswers.CommuneResponse;
import fr.hemicycle.basin.territory.domain.Today;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/communes")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Territory",
        description =
                "Communes, intercommunalities [EPCI], départements and régions with INSEE and SIREN codes, day by day")
class CommuneResource {

    private final TerritoryViews territory;
    private final Today today;
    private final Caller caller;

    CommuneResource(TerritoryViews territory, Today today, Caller caller) {
        this.territory = territory;
        this.today = today;
        this.caller = caller;
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "CommunePage")
    record CommunePage(
            List<CommuneResponse> items, @Nullable String next) {}

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listCommunes",
            summary = "List the communes of a day",
            description =
                    "Communes as they stood on a day, by pages in the order of their record: of a département, of an"
                            + " intercommunality [EPCI], or with a text in their name. On a day before the record begins there"
                            + " are none: nothing is said of what no source says.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = CommunePage.class),
                            examples = @ExampleObject(name = "Arras", value = TerritoryExamples.COMMUNES)))
    public Page<CommuneResponse> list(
            @Parameter(description = "Day; today where it is absent") @QueryParam("on") @Nullable LocalDate on,
            @Parameter(description = "INSEE code", examples = @ExampleObject(name = "Pas-de-Calais", value = "62"))
                    @QueryParam("department")
                    @Size(max = 3)
                    @Nullable
                    String department,
            @Parameter(description = "SIREN", examples = @ExampleObject(name = "CU d'Arras", value = "200033579"))
                    @QueryParam("intercommunality")
                    @Size(max = 9)
                    @Nullable
                    String intercommunality,
            @Parameter(description = "Anything within the name; neither capitals nor accents count")
                    @QueryParam("q")
                    @Size(min = 1, max = 100)
                    @Nullable
                    String text,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit)
            throws SQLException {
        return Page.of(
                        territory.communes(
                                caller.collectivity(),
                                today.or(on),
                                new TerritoryViews.Filter(department, intercommunality, text),
                                Cursor.of(cursor).after(),
                                limit + 1),
                        limit,
                        TerritoryViews.Found::id)
                .map(TerritoryViews.Found::item);
    }

    @GET
    @Path("/{insee}")
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "readCommune",
            summary = "Read a commune as it stood on a day",
            description =
                    "Its name, population, département and intercommunality [EPCI] on that day. 404 where no source"
                            + " says that it stood then.")
    @APIResponse(
            responseCode = "200",
            description = "The commune",
            content =
                    @Content(
                            schema = @Schema(implementation = CommuneResponse.class),
                            examples = @ExampleObject(name = "Arras", value = TerritoryExamples.COMMUNE)))
    public CommuneResponse read(
            @PathParam("insee")
                    @Parameter(description = "INSEE code", examples = @ExampleObject(name = "Arras", value = "62041"))
                    String insee,
            @Parameter(description = "Day; today where it is absent") @QueryParam("on") @Nullable LocalDate on)
            throws SQLException {
        return territory.commune(caller.collectivity(), today.or(on), insee).orElseThrow(ProblemException::notFound);
    }
}
