package fr.hemicycle.vote.oparl;

import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.vote.collectivity.domain.CollectivityDirectory;
import fr.hemicycle.vote.oparl.OParlRecord.Filter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/oparl/v1")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Open data", description = "What the law makes public, for everybody and without a token")
class OParlResource {

    private final OParlRecord record;
    private final OParlViews views;
    private final CollectivityDirectory collectivities;
    private final String publicUrl;

    OParlResource(
            OParlRecord record,
            OParlViews views,
            CollectivityDirectory collectivities,
            @ConfigProperty(name = "hemicycle.public-url") String publicUrl) {
        this.record = record;
        this.views = views;
        this.collectivities = collectivities;
        this.publicUrl = publicUrl;
    }

    // The linters want no additionalProperties; what is open says so by this.
    @Schema(
            description = "An object of OParl 1.1; its type tells its other properties",
            extensions = @Extension(name = "x-open", value = "true", parseValue = true))
    record AnyObject(String id, String type) {}

    record ListOfObjects(List<AnyObject> data, Pagination pagination, Links links) {}

    record Pagination(int elementsPerPage) {}

    record Links(String self, String first, @Nullable String next) {}

    record Answer(List<OParlObject> data, Pagination pagination, Links links) {}

    @GET
    @Operation(
            operationId = "getOParlSystem",
            summary = "Start reading the public record as OParl 1.1",
            description =
                    "Sittings and deliberations are public [CGCT L3121-11, L3121-17]. This object leads to the collectivities that"
                            + " publish, and from each to all that is public of it.")
    @APIResponse(
            responseCode = "200",
            description = "The System",
            content =
                    @Content(
                            schema = @Schema(implementation = AnyObject.class),
                            examples = @ExampleObject(name = "System", value = OParlExamples.SYSTEM)))
    public Response system() {
        return open(views.system());
    }

    @GET
    @Path("/bodies")
    @Operation(
            operationId = "listOParlBodies",
            summary = "List the collectivities that publish",
            description = "Each collectivity [collectivité] that has described itself, as an OParl Body.")
    @APIResponse(
            responseCode = "200",
            description = "A page of Body objects",
            content =
                    @Content(
                            schema = @Schema(implementation = ListOfObjects.class),
                            examples = @ExampleObject(name = "bodies", value = OParlExamples.BODIES)))
    public Response bodies(
            @QueryParam("created_since") @Nullable OffsetDateTime createdSince,
            @QueryParam("created_until") @Nullable OffsetDateTime createdUntil,
            @QueryParam("modified_since") @Nullable OffsetDateTime modifiedSince,
            @QueryParam("modified_until") @Nullable OffsetDateTime modifiedUntil,
            @QueryParam("omit_internal") @DefaultValue("false") boolean alone,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo asked) {
        Filter filter = new Filter(createdSince, createdUntil, modifiedSince, modifiedUntil);
        return list(OParlType.BODY, null, null, filter, alone, cursor, limit, asked);
    }

    @GET
    @Path("/body/{siren}")
    @Operation(
            operationId = "getOParlBody",
            summary = "Show a collectivity as an OParl Body",
            description = "Its name and the lists of all that is public of it.")
    @APIResponse(
            responseCode = "200",
            description = "The Body",
            content =
                    @Content(
                            schema = @Schema(implementation = AnyObject.class),
                            examples = @ExampleObject(name = "Body", value = OParlExamples.BODY)))
    public Response body(
            @PathParam("siren")
                    @Parameter(examples = @ExampleObject(name = "Pas-de-Calais", value = "226200012"))
                    @Pattern(regexp = "[0-9]{9}")
                    String siren) {
        return one(OParlType.BODY, new UUID(0, Long.parseLong(siren)));
    }

    @GET
    @Path("/body/{siren}/{list}")
    @Operation(
            operationId = "listOParlObjects",
            summary = "List objects of a collectivity",
            description =
                    "`organization`, `person`, `membership`, `meeting`, `agendaItem`, `consultation`, `paper`, `file`,"
                            + " `locationList` or `legislativeTermList`. With `modified_since`, what was withdrawn [retrait] or deleted since"
                            + " is told too. An item of a plenary [séance publique, CGCT L3121-11] is shown from its roll call on; of the standing"
                            + " committee, which sits in private, what it adopted [CGCT L3121-17].")
    @APIResponse(
            responseCode = "200",
            description = "A page of objects",
            content =
                    @Content(
                            schema = @Schema(implementation = ListOfObjects.class),
                            examples = @ExampleObject(name = "agenda items", value = OParlExamples.ITEMS)))
    public Response objects(
            @PathParam("siren")
                    @Parameter(examples = @ExampleObject(name = "Pas-de-Calais", value = "226200012"))
                    @Pattern(regexp = "[0-9]{9}")
                    String siren,
            @PathParam("list")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING),
                            examples = @ExampleObject(name = "agenda items", value = "agendaItem"))
                    OParlType type,
            @QueryParam("created_since") @Nullable OffsetDateTime createdSince,
            @QueryParam("created_until") @Nullable OffsetDateTime createdUntil,
            @QueryParam("modified_since") @Nullable OffsetDateTime modifiedSince,
            @QueryParam("modified_until") @Nullable OffsetDateTime modifiedUntil,
            @QueryParam("omit_internal") @DefaultValue("false") boolean alone,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo asked) {
        if (type == OParlType.BODY || collectivities.describe(siren).isEmpty()) {
            throw ProblemException.notFound();
        }
        Filter filter = new Filter(createdSince, createdUntil, modifiedSince, modifiedUntil);
        return list(type, siren, null, filter, alone, cursor, limit, asked);
    }

    @GET
    @Path("/organization/{id}/meeting")
    @Operation(
            operationId = "listOParlMeetings",
            summary = "List the meetings of an organization",
            description = "Sittings [séances] of one body from their roll call on.")
    @APIResponse(
            responseCode = "200",
            description = "A page of Meeting objects",
            content =
                    @Content(
                            schema = @Schema(implementation = ListOfObjects.class),
                            examples = @ExampleObject(name = "meetings", value = OParlExamples.MEETINGS)))
    public Response meetings(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = OParlExamples.BODY_ID))
                    UUID id,
            @QueryParam("created_since") @Nullable OffsetDateTime createdSince,
            @QueryParam("created_until") @Nullable OffsetDateTime createdUntil,
            @QueryParam("modified_since") @Nullable OffsetDateTime modifiedSince,
            @QueryParam("modified_until") @Nullable OffsetDateTime modifiedUntil,
            @QueryParam("omit_internal") @DefaultValue("false") boolean alone,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.LIMIT_MAX) int limit,
            @Context UriInfo asked) {
        var _ = record.one(OParlType.ORGANIZATION, id).orElseThrow(ProblemException::notFound);
        Filter filter = new Filter(createdSince, createdUntil, modifiedSince, modifiedUntil);
        return list(OParlType.MEETING, null, id, filter, alone, cursor, limit, asked);
    }

    @GET
    @Path("/{type}/{id}")
    @Operation(
            operationId = "getOParlObject",
            summary = "Show an object of OParl 1.1",
            description =
                    "By its type and id. An agenda item carries our extension `hemicycle:vote`: tally, quorum, the rules that were"
                            + " applied, and names only for a public ballot [scrutin public, CGCT L3121-15] of a public sitting.")
    @APIResponse(
            responseCode = "200",
            description = "The object; what is gone keeps its id and says `deleted`",
            content =
                    @Content(
                            schema = @Schema(implementation = AnyObject.class),
                            examples = @ExampleObject(name = "agenda item", value = OParlExamples.ITEM)))
    public Response object(
            @PathParam("type")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING),
                            examples = @ExampleObject(name = "agenda item", value = "agendaItem"))
                    OParlType type,
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "2022-552", value = OParlExamples.ITEM_ID))
                    UUID id) {
        return one(type, id);
    }

    private Response one(OParlType type, UUID id) {
        if (!type.isOnRecord()) {
            throw ProblemException.notFound();
        }
        return views.of(type, record.one(type, id).stream().toList()).stream()
                .findFirst()
                .map(OParlResource::open)
                .orElseThrow(ProblemException::notFound);
    }

    private Response list(
            OParlType type,
            @Nullable String siren,
            @Nullable UUID organizationId,
            Filter filter,
            boolean alone,
            @Nullable String cursor,
            int limit,
            UriInfo asked) {
        Page<Found> page = type.isOnRecord()
                ? Page.of(
                        record.after(
                                type,
                                siren,
                                organizationId,
                                filter,
                                Cursor.of(cursor).after(),
                                limit),
                        limit,
                        Found::id)
                : new Page<>(List.of(), null);
        List<OParlObject> data = views.of(type, page.items());
        if (alone) {
            data.forEach(OParlObject::alone);
        }
        return open(new Answer(data, new Pagination(limit), links(asked, page.next())));
    }

    /** Under the address that the public knows us by, with the filters of the request. */
    private Links links(UriInfo asked, @Nullable String next) {
        UriBuilder self = UriBuilder.fromUri(publicUrl).path(asked.getPath());
        asked.getQueryParameters()
                .forEach((name, values) -> self.queryParam(
                        name,
                        values.stream()
                                .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
                                .toArray()));
        return new Links(
                self.build().toString(),
                self.clone().replaceQueryParam("cursor").build().toString(),
                next == null
                        ? null
                        : self.clone().replaceQueryParam("cursor", next).build().toString());
    }

    /** The standard wants pages of any site to be able to read it. */
    private static Response open(Object entity) {
        return Response.ok(entity).header("Access-Control-Allow-Origin", "*").build();
    }
}
