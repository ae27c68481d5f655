package fr.hemicycle.basin.basin;

import fr.hemicycle.basin.basin.BasinResource.BasinResponse;
import fr.hemicycle.basin.basin.domain.BasinEnding;
import fr.hemicycle.basin.basin.domain.Member;
import fr.hemicycle.basin.territory.domain.Period;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/basins/{id}/end")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Basins")
class BasinEndResource {

    private final BasinRows basins;
    private final BasinMembers members;
    private final Caller caller;

    BasinEndResource(BasinRows basins, BasinMembers members, Caller caller) {
        this.basins = basins;
        this.members = members;
        this.caller = caller;
    }

    @Schema(name = "EndBasinRequest")
    record EndBasinRequest(@NotNull LocalDate lastDay) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "endBasin",
            summary = "Give a basin its last day",
            description = "When the région draws its basins anew (code des transports L1215-1): once, and after every"
                    + " intercommunality [EPCI] has left it. What the basin was before stays on record.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2028", value = "{\"lastDay\":\"2028-12-31\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content =
                    @Content(
                            schema = @Schema(implementation = BasinResponse.class),
                            examples = @ExampleObject(name = "Littoral Nord", value = BasinExamples.ENDED)))
    @APIResponse(
            responseCode = "409",
            description = "`BASIN_MUST_END_AFTER_ITS_BEGINNING`, `BASIN_MUST_END_ONCE`,"
                    + " `BASIN_MUST_OUTLAST_ITS_PERIMETER`")
    public Response end(
            @PathParam("id")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = "01941f29-7c00-7000-8000-000000000301"))
                    UUID id,
            @Valid @NotNull EndBasinRequest request)
            throws SQLException {
        String collectivity = caller.collectivity();
        basins.hold(collectivity);
        BasinRow row = basins.byId(collectivity, id).orElseThrow(ProblemException::notFound);
        List<Period<Member>> memberships = members.onRecord(collectivity).values().stream()
                .flatMap(timeline -> timeline.periods().stream())
                .filter(period -> period.state().basin().equals(id))
                .toList();
        return switch (BasinEnding.of(row.known(), memberships, request.lastDay())) {
            case BasinEnding.Refused refused -> throw ProblemException.refused(refused.reasons());
            case BasinEnding.Ended ended -> {
                row.validUntil = ended.lastDay();
                basins.flush();
                yield Response.ok(BasinResponse.of(row, null))
                        .tag(Versions.tag(row.version))
                        .build();
            }
        };
    }
}
