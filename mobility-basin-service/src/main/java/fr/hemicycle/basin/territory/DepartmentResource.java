package fr.hemicycle.basin.territory;

import fr.hemicycle.basin.territory.TerritoryAnswers.DepartmentResponse;
import fr.hemicycle.basin.territory.domain.Today;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

@Path("/v1/departments")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Territory")
class DepartmentResource {

    private final TerritoryViews territory;
    private final Today today;
    private final Caller caller;

    DepartmentResource(TerritoryViews territory, Today today, Caller caller) {
        this.territory = territory;
        this.today = today;
        this.caller = caller;
    }

    /** What the only {@code Page} looks like, for the description only: a generic type has no name there. */
    @Schema(name = "DepartmentPage")
    record DepartmentPage(List<DepartmentResponse> items) {}

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listDepartments",
            summary = "List the départements of a day",
            description = "All départements on record on a day, in the order of their INSEE codes, on one page.")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            schema = @Schema(implementation = DepartmentPage.class),
                            examples = @ExampleObject(name = "2026", value = TerritoryExamples.DEPARTMENTS)))
    public Page<DepartmentResponse> list(
            @Parameter(description = "Day; today where it is absent") @QueryParam("on") @Nullable LocalDate on)
            throws SQLException {
        return new Page<>(territory.departments(caller.collectivity(), today.or(on)), null);
    }
}
