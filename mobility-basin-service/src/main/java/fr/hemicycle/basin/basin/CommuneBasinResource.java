package fr.hemicycle.basin.basin;

import fr.hemicycle.basin.territory.domain.Today;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

@Path("/v1/communes/{insee}/basins")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Basins")
class CommuneBasinResource {

    private final BasinViews views;
    private final Today today;
    private final Caller caller;

    CommuneBasinResource(BasinViews views, Today today, Caller caller) {
        this.views = views;
        this.today = today;
        this.caller = caller;
    }

    @Schema(name = "BasinName")
    record BasinName(UUID id, String name) {}

    /** What the only {@code Page} looks like, for the description only: a generic type has no name there. */
    @Schema(name = "BasinNamePage")
    record BasinNamePage(List<BasinName> items) {}

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listBasinsOfCommune",
            summary = "List the basins that a commune is in on a day",
            description =
                    "Those of its intercommunality [EPCI] of that day: none, one or two, all on one page. None for a"
                            + " commune that is not on record then.")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            schema = @Schema(implementation = BasinNamePage.class),
                            examples = @ExampleObject(name = "made up", value = BasinExamples.OF_COMMUNE)))
    public Page<BasinName> list(
            @PathParam("insee")
                    @Parameter(
                            description = "INSEE code",
                            examples = @ExampleObject(name = "Boulogne", value = "62160"))
                    String insee,
            @Parameter(description = "Day; today where it is absent") @QueryParam("on") @Nullable LocalDate on)
            throws SQLException {
        return new Page<>(views.ofCommune(caller.collectivity(), insee, today.or(on)), null);
    }
}
