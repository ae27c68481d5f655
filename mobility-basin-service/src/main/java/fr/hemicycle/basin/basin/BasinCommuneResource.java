package fr.hemicycle.basin.basin;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/basins/{id}/communes")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Basins")
class BasinCommuneResource {

    private final BasinRows basins;
    private final BasinViews views;
    private final Today today;
    private final Caller caller;

    BasinCommuneResource(BasinRows basins, BasinViews views, Today today, Caller caller) {
        this.basins = basins;
        this.views = views;
        this.today = today;
        this.caller = caller;
    }

    @Schema(name = "BasinCommune")
    record CommuneResponse(
            String insee,
            String name,
            int population,

            @Schema(description = "INSEE code of its département")
            String department,

            @Schema(description = "SIREN of the EPCI by which it is in the basin")
            String intercommunality) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "BasinCommunePage")
    record CommunePage(
            List<CommuneResponse> items, @Nullable String next) {}

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listBasinCommunes",
            summary = "List the communes of a basin on a day",
            description =
                    "Communes of the intercommunalities [EPCI] that the basin has on a day, as they stood then, by pages in"
                            + " the order of their record. None before a perimeter is imported for that day.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = CommunePage.class),
                            examples = @ExampleObject(name = "Boulogne, made up", value = BasinExamples.COMMUNES)))
    public Page<CommuneResponse> list(
            @PathParam("id")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = "01941f29-7c00-7000-8000-000000000301"))
                    UUID id,
            @Parameter(description = "Day; today where it is absent") @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit)
            throws SQLException {
        BasinRow basin = basins.byId(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        return Page.of(
                        views.communes(
                                caller.collectivity(),
                                basin.id,
                                today.or(on),
                                Cursor.of(cursor).after(),
                                limit + 1),
                        limit,
                        BasinViews.FoundCommune::id)
                .map(BasinViews.FoundCommune::commune);
    }
}
