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

@Path("/v1/basins/{id}/intercommunalities")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Basins")
class BasinMemberResource {

    private final BasinRows basins;
    private final BasinViews views;
    private final Today today;
    private final Caller caller;

    BasinMemberResource(BasinRows basins, BasinViews views, Today today, Caller caller) {
        this.basins = basins;
        this.views = views;
        this.today = today;
        this.caller = caller;
    }

    @Schema(name = "BasinMember")
    record MemberResponse(
            String siren,

            @Schema(description = "Absent where it is not on record on that day") @Nullable
            String name,

            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String provenance,

            @Schema(description = "Names of the other basins that it is in on that day")
            List<String> otherBasins) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "BasinMemberPage")
    record MemberPage(List<MemberResponse> items, @Nullable String next) {}

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listBasinIntercommunalities",
            summary = "List the intercommunalities of a basin on a day",
            description =
                    "Intercommunalities [EPCI] that the basin has on a day, by pages in the order of their record, each"
                            + " with the document that says so. One is in one or two basins.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = MemberPage.class),
                            examples = @ExampleObject(name = "Boulogne, made up", value = BasinExamples.MEMBERS)))
    public Page<MemberResponse> list(
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
                        views.members(
                                caller.collectivity(),
                                basin.id,
                                today.or(on),
                                Cursor.of(cursor).after(),
                                limit + 1),
                        limit,
                        BasinViews.Found::id)
                .map(BasinViews.Found::member);
    }
}
