package fr.hemicycle.basin.territory;

import fr.hemicycle.basin.territory.TerritoryAnswers.PeriodResponse;
import fr.hemicycle.basin.territory.domain.AreaKey;
import fr.hemicycle.basin.territory.domain.Unit;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/territory-periods")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Territory")
class PeriodResource {

    private final TerritoryViews territory;
    private final Caller caller;

    PeriodResource(TerritoryViews territory, Caller caller) {
        this.territory = territory;
        this.caller = caller;
    }

    /** What the only {@code Page} looks like, for the description only: a generic type has no name there. */
    @Schema(name = "AreaPeriodPage")
    record PeriodPage(List<PeriodResponse> items) {}

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listTerritoryPeriods",
            summary = "List what one area was, period by period",
            description =
                    "The whole record of a commune, intercommunality [EPCI], département or région: names, population,"
                            + " membership and what it went into, each with its days and the import that says so. Nothing of"
                            + " it is ever rewritten.")
    @APIResponse(
            responseCode = "200",
            description = "All of its periods, the first first",
            content =
                    @Content(
                            schema = @Schema(implementation = PeriodPage.class),
                            examples = @ExampleObject(name = "Arras", value = TerritoryExamples.PERIODS)))
    public Page<PeriodResponse> list(
            @Parameter(required = true, examples = @ExampleObject(name = "commune", value = "COMMUNE"))
                    @QueryParam("unit")
                    @NotNull
                    Unit unit,
            @Parameter(
                            required = true,
                            description = "INSEE code; SIREN for an intercommunality",
                            examples = @ExampleObject(name = "Arras", value = "62041"))
                    @QueryParam("code")
                    @NotNull
                    @Size(max = 9)
                    String code)
            throws SQLException {
        List<PeriodResponse> periods = territory.periods(caller.collectivity(), new AreaKey(unit, code));
        if (periods.isEmpty()) {
            throw ProblemException.notFound();
        }
        return new Page<>(periods, null);
    }
}
