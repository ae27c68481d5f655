package fr.hemicycle.vote.councillor;

import static fr.hemicycle.vote.councillor.domain.CouncillorRule.NAME_MUST_BE_LEGIBLE;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.councillor.domain.Spelling;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/political-groups")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Councillors", description = "Elected members [conseillers départementaux] and their political groups")
class PoliticalGroupResource {

    private final PoliticalGroupRows rows;
    private final Caller caller;

    PoliticalGroupResource(PoliticalGroupRows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    record DeclarePoliticalGroupRequest(
            @NotBlank @Size(max = 200) @Schema(examples = "Groupe Socialiste, Républicain et Citoyen")
            String name) {}

    record PoliticalGroupResponse(UUID id, String name) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record PoliticalGroupPage(
            List<PoliticalGroupResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "declarePoliticalGroup",
            summary = "Declare a political group",
            description =
                    "A group of members [groupe d'élus] exists by its declaration to the president (CGCT L3121-24).")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(name = "December 2022", value = CouncillorExamples.GROUP_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Declared",
            content =
                    @Content(
                            schema = @Schema(implementation = PoliticalGroupResponse.class),
                            examples = @ExampleObject(name = "group", value = CouncillorExamples.GROUP)))
    @APIResponse(responseCode = "409", description = "`POLITICAL_GROUP_NAME_MUST_BE_FREE`: another group bears it.")
    @APIResponse(responseCode = "422", description = "`NAME_MUST_BE_LEGIBLE`")
    public Response declare(@Valid @NotNull DeclarePoliticalGroupRequest request) {
        String name = Spelling.written(request.name());
        if (!Spelling.isLegible(name)) {
            throw ProblemException.invalid("/name", NAME_MUST_BE_LEGIBLE.with());
        }
        PoliticalGroupRow row = new PoliticalGroupRow(Ids.next(), caller.collectivity(), name);
        rows.declare(caller.collectivity(), row);
        return Response.created(URI.create("/v1/political-groups/" + row.id()))
                .entity(response(row))
                .build();
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listPoliticalGroups",
            summary = "List the political groups",
            description = "The groups [groupes d'élus] of the collectivity, in the order of their declaration.")
    @APIResponse(
            responseCode = "200",
            description = "A page of groups",
            content =
                    @Content(
                            schema = @Schema(implementation = PoliticalGroupPage.class),
                            examples = @ExampleObject(name = "groups", value = CouncillorExamples.GROUPS)))
    public Page<PoliticalGroupResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        List<PoliticalGroupRow> found =
                rows.after(caller.collectivity(), Cursor.of(cursor).after(), limit);
        return Page.of(found, limit, PoliticalGroupRow::id).map(PoliticalGroupResource::response);
    }

    private static PoliticalGroupResponse response(PoliticalGroupRow row) {
        return new PoliticalGroupResponse(row.id(), row.name());
    }
}
