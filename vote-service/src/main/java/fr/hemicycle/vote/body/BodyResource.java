package fr.hemicycle.vote.body;

import static fr.hemicycle.vote.councillor.domain.CouncillorRule.NAME_MUST_BE_LEGIBLE;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.body.domain.BodyRule;
import fr.hemicycle.vote.body.domain.InternalRules;
import fr.hemicycle.vote.councillor.domain.Spelling;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import org.jspecify.annotations.Nullable;

@Path("/v1/bodies")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bodies", description = "Bodies [organes] of the collectivity and who holds a seat in them")
class BodyResource {

    private final Bodies bodies;
    private final BodyRows rows;
    private final Caller caller;

    BodyResource(Bodies bodies, BodyRows rows, Caller caller) {
        this.bodies = bodies;
        this.rows = rows;
        this.caller = caller;
    }

    record FoundBodyRequest(
            @NotNull @Schema(examples = "STANDING_COMMITTEE")
            BodyKind kind,

            @NotBlank @Size(max = 200) @Schema(examples = "Commission permanente")
            String name) {}

    @Schema(description = "What the internal rules [règlement intérieur] decide where the law is silent")
    record Settings(
            @NotNull
            @Schema(
                    description = "Whether one who attends without a vote in this body may hold a proxy",
                    examples = "false")
            Boolean proxyHolderMayBeOutsideTheBody,

            @Min(1)
            @Max(60)
            @Schema(
                    description =
                            "Days between convocation and sitting; absent when the internal rules set none. The law's own"
                                    + " notice [CGCT L3121-19] is the floor.",
                    examples = "8")
            @Nullable
            Integer noticeDays,

            @Schema(
                    description = "Whether a matter other than an appointment may be voted in secret; absent means no",
                    examples = "false")
            @Nullable
            Boolean secretBallotMayBeHeld) {

        static Settings of(InternalRules rules) {
            return new Settings(
                    rules.proxyHolderMayBeOutsideTheBody(), rules.noticeDays(), rules.secretBallotMayBeHeld());
        }

        InternalRules toDomain() {
            return new InternalRules(
                    proxyHolderMayBeOutsideTheBody, noticeDays, Boolean.TRUE.equals(secretBallotMayBeHeld));
        }
    }

    record BodyResponse(UUID id, BodyKind kind, String name, Settings settings) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record BodyPage(List<BodyResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "foundBody",
            summary = "Register a body",
            description =
                    "The council as a whole [assemblée plénière], its standing committee [commission permanente, CGCT"
                            + " L3211-2] or a thematic commission [commission, CGCT L3121-22]. Its kind decides on the law that binds"
                            + " its sittings.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "December 2022", value = BodyExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            schema = @Schema(implementation = BodyResponse.class),
                            examples = @ExampleObject(name = "body", value = BodyExamples.BODY)))
    @APIResponse(responseCode = "409", description = "`BODY_NAME_MUST_BE_FREE`: another body bears it.")
    @APIResponse(responseCode = "422", description = "`NAME_MUST_BE_LEGIBLE`")
    public Response found(@Valid @NotNull FoundBodyRequest request) {
        Body body = new Body(Ids.next(), request.kind(), request.name(), InternalRules.SILENT);
        if (!Spelling.isLegible(body.name())) {
            throw ProblemException.invalid("/name", NAME_MUST_BE_LEGIBLE.with());
        }
        bodies.found(caller.collectivity(), body);
        return Response.created(URI.create("/v1/bodies/" + body.id()))
                .entity(response(body))
                .build();
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listBodies",
            summary = "List the bodies",
            description = "The bodies [organes] of the collectivity, in the order of their registration.")
    @APIResponse(
            responseCode = "200",
            description = "A page of bodies",
            content =
                    @Content(
                            schema = @Schema(implementation = BodyPage.class),
                            examples = @ExampleObject(name = "bodies", value = BodyExamples.BODIES)))
    public Page<BodyResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return Page.of(rows.after(caller.collectivity(), Cursor.of(cursor).after(), limit), limit, BodyRow::id)
                .map(row -> response(row.toDomain()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getBody",
            summary = "Show a body",
            description = "A body [organe] with the settings of its internal rules [règlement intérieur].")
    @APIResponse(
            responseCode = "200",
            description = "The body",
            content =
                    @Content(
                            schema = @Schema(implementation = BodyResponse.class),
                            examples = @ExampleObject(name = "body", value = BodyExamples.BODY)))
    public Response get(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = BodyExamples.BODY_ID))
                    UUID id) {
        return answer(rows.one(caller.collectivity(), id).orElseThrow(ProblemException::notFound));
    }

    @PUT
    @Path("/{id}/settings")
    @Transactional
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "setBodySettings",
            summary = "Set what the internal rules decide",
            description =
                    "CGCT L3121-16 lets a member give their vote to « un autre membre de l'assemblée »; whether one who has"
                            + " no vote in this body may hold it is for the internal rules [règlement intérieur, CGCT L3121-8];"
                            + " so are the notice of a body for which the law sets none, and secret ballots on other matters than"
                            + " appointments [L3121-15].")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "as the law alone", value = BodyExamples.SETTINGS)))
    @APIResponse(
            responseCode = "200",
            description = "The body with its new settings",
            content =
                    @Content(
                            schema = @Schema(implementation = BodyResponse.class),
                            examples = @ExampleObject(name = "body", value = BodyExamples.BODY)))
    public Response set(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = BodyExamples.BODY_ID))
                    UUID id,
            @Valid @NotNull Settings request,
            @Context HttpHeaders headers) {
        return answer(bodies.set(
                caller.collectivity(), id, headers.getHeaderString(HttpHeaders.IF_MATCH), request.toDomain()));
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(BodyRule.values());
    }

    private static Response answer(BodyRow row) {
        return Response.ok(response(row.toDomain()))
                .tag(Versions.tag(row.version()))
                .build();
    }

    private static BodyResponse response(Body body) {
        return new BodyResponse(body.id(), body.kind(), body.name(), Settings.of(body.internalRules()));
    }
}
