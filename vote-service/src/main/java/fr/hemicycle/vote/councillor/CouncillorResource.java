package fr.hemicycle.vote.councillor;

import static fr.hemicycle.vote.councillor.domain.CouncillorRule.POLITICAL_GROUP_MUST_EXIST;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.councillor.CouncillorRow.Civility;
import fr.hemicycle.vote.councillor.domain.CouncillorRule;
import fr.hemicycle.vote.councillor.domain.FullName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
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

@Path("/v1/councillors")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Councillors", description = "Elected members [conseillers départementaux] and their political groups")
class CouncillorResource {

    private final CouncillorRows rows;
    private final PoliticalGroupRows groups;
    private final Caller caller;

    CouncillorResource(CouncillorRows rows, PoliticalGroupRows groups, Caller caller) {
        this.rows = rows;
        this.groups = groups;
        this.caller = caller;
    }

    @Schema(description = "Up to 200 members at once.")
    record RegisterCouncillorsRequest(
            @NotNull @Size(min = 1, max = 200) List<@Valid @NotNull NewCouncillor> councillors) {}

    record NewCouncillor(
            @NotNull @Schema(examples = "M") Civility civility,

            @NotBlank @Size(max = 100) @Schema(examples = "Jean-Claude")
            String givenName,

            @NotBlank @Size(max = 100) @Schema(examples = "LEROY")
            String familyName,

            @Schema(description = "Political group, absent for a member of none [non-inscrit]") @Nullable
            UUID groupId) {}

    record CouncillorsResponse(List<CouncillorResponse> items) {}

    record CouncillorResponse(
            UUID id,
            Civility civility,
            String givenName,
            String familyName,
            @Nullable UUID groupId) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record CouncillorPage(
            List<CouncillorResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "registerCouncillors",
            summary = "Register elected members",
            description =
                    "Registers members [conseillers départementaux], all or none. A group isn't a voting unit: it says"
                            + " where a member sits, never how they vote.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "December 2022", value = CouncillorExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Registered, in the order of the request",
            content =
                    @Content(
                            schema = @Schema(implementation = CouncillorsResponse.class),
                            examples = @ExampleObject(name = "members", value = CouncillorExamples.COUNCILLORS)))
    @APIResponse(responseCode = "422", description = "`POLITICAL_GROUP_MUST_EXIST`: the pointer names the member.")
    public Response register(@Valid @NotNull RegisterCouncillorsRequest request) {
        List<CouncillorRow> registered = new ArrayList<>();
        for (NewCouncillor councillor : request.councillors()) {
            UUID groupId = councillor.groupId();
            if (groupId != null && !groups.has(caller.collectivity(), groupId)) {
                throw ProblemException.invalid(
                        "/councillors/" + registered.size() + "/groupId",
                        POLITICAL_GROUP_MUST_EXIST.with("group", groupId));
            }
            registered.add(new CouncillorRow(
                    Ids.next(),
                    caller.collectivity(),
                    councillor.civility(),
                    new FullName(councillor.givenName(), councillor.familyName()),
                    groupId));
        }
        rows.persist(registered);
        return Response.created(URI.create("/v1/councillors"))
                .entity(new CouncillorsResponse(
                        registered.stream().map(CouncillorResource::response).toList()))
                .build();
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listCouncillors",
            summary = "List the elected members",
            description = "The members [conseillers départementaux] of the collectivity, in the order of registration.")
    @APIResponse(
            responseCode = "200",
            description = "A page of members",
            content =
                    @Content(
                            schema = @Schema(implementation = CouncillorPage.class),
                            examples = @ExampleObject(name = "members", value = CouncillorExamples.COUNCILLORS)))
    public Page<CouncillorResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        List<CouncillorRow> found =
                rows.after(caller.collectivity(), Cursor.of(cursor).after(), limit);
        return Page.of(found, limit, CouncillorRow::id).map(CouncillorResource::response);
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(CouncillorRule.values());
    }

    private static CouncillorResponse response(CouncillorRow row) {
        return new CouncillorResponse(
                row.id(), row.civility(), row.name().givenName(), row.name().familyName(), row.groupId());
    }
}
