package fr.hemicycle.basin.territory;

import fr.hemicycle.basin.territory.TerritoryAnswers.IntercommunalityResponse;
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

@Path("/v1/intercommunalities")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Territory")
class IntercommunalityResource {

    private final TerritoryViews territory;
    private final Today today;
    private final Caller caller;

    IntercommunalityResource(TerritoryViews territory, Today today, Caller caller) {
        this.territory = territory;
        this.today = today;
        this.caller = caller;
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "IntercommunalityPage")
    record IntercommunalityPage(
            List<IntercommunalityResponse> items, @Nullable String next) {}

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listIntercommunalities",
            summary = "List the intercommunalities of a day",
            description =
                    "Intercommunalities [EPCI] as they stood on a day, by pages. Population and départements are those of"
                            + " their communes: one may lie in two départements, or in two régions. The mobility authority"
                            + " [AOM, code des transports L1231-1] is the intercommunality itself or the région in its stead"
                            + " [par substitution]; absent where no source says it.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = IntercommunalityPage.class),
                            examples = @ExampleObject(name = "Arras", value = TerritoryExamples.INTERCOMMUNALITIES)))
    public Page<IntercommunalityResponse> list(
            @Parameter(description = "Day; today where it is absent") @QueryParam("on") @Nullable LocalDate on,
            @Parameter(
                            description = "INSEE code: those with a commune there",
                            examples = @ExampleObject(name = "Pas-de-Calais", value = "62"))
                    @QueryParam("department")
                    @Size(max = 3)
                    @Nullable
                    String department,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit)
            throws SQLException {
        return Page.of(
                        territory.intercommunalities(
                                caller.collectivity(),
                                today.or(on),
                                null,
                                department,
                                Cursor.of(cursor).after(),
                                limit + 1),
                        limit,
                        TerritoryViews.Found::id)
                .map(TerritoryViews.Found::item);
    }

    @GET
    @Path("/{siren}")
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "readIntercommunality",
            summary = "Read an intercommunality as it stood on a day",
            description =
                    "An intercommunality [EPCI] with what its communes of that day come to. 404 where no source says"
                            + " that it stood then.")
    @APIResponse(
            responseCode = "200",
            description = "The intercommunality",
            content =
                    @Content(
                            schema = @Schema(implementation = IntercommunalityResponse.class),
                            examples = @ExampleObject(name = "Arras", value = TerritoryExamples.INTERCOMMUNALITY)))
    public IntercommunalityResponse read(
            @PathParam("siren")
                    @Parameter(
                            description = "SIREN",
                            examples = @ExampleObject(name = "CU d'Arras", value = "200033579"))
                    String siren,
            @Parameter(description = "Day; today where it is absent") @QueryParam("on") @Nullable LocalDate on)
            throws SQLException {
        return territory
                .intercommunalities(
                        caller.collectivity(),
                        today.or(on),
                        siren,
                        null,
                        Cursor.of(null).after(),
                        1)
                .stream()
                .map(TerritoryViews.Found::item)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
