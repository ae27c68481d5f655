package fr.hemicycle.vote.deliberation;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import fr.hemicycle.vote.body.domain.BodyDirectory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/bodies/{id}/deliberation-numbering")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Deliberations",
        description = "Deliberations [délibérations], their ballots [scrutins] and what became of their money")
class NumberingResource {

    private static final String BODY_ID = "01849933-8000-716e-b308-358c16320448";
    private static final String EXAMPLE = """
            {"prefix": ""}""";

    private final NumberingRows rows;
    private final BodyDirectory bodies;
    private final Caller caller;

    NumberingResource(NumberingRows rows, BodyDirectory bodies, Caller caller) {
        this.rows = rows;
        this.bodies = bodies;
        this.caller = caller;
    }

    @Schema(name = "DeliberationNumbering")
    record Numbering(
            @NotNull
            @Pattern(regexp = "^[A-Za-z0-9._-]{0,6}$", message = "at most 6 letters, digits and . _ -")
            @Schema(
                    description =
                            "Before the year: empty gives 2022-552, `CP-` gives CP-2022-552. Bodies of one prefix share a sequence.")
            String prefix) {}

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getDeliberationNumbering",
            summary = "Show how a body numbers its deliberations",
            description = "The prefix of the numbers that the service gives [numérotation des délibérations].")
    @APIResponse(
            responseCode = "200",
            description = "The numbering",
            content =
                    @Content(
                            schema = @Schema(implementation = Numbering.class),
                            examples = @ExampleObject(name = "none", value = EXAMPLE)))
    public Response get(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = BODY_ID)) UUID id) {
        return answer(known(id));
    }

    @PUT
    @Transactional
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "setDeliberationNumbering",
            summary = "Set how a body numbers its deliberations",
            description =
                    "For the numbers that the service gives to drafts without one. Those that were given stay; a sequence goes on after"
                            + " the highest number that was imported.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "none", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The numbering",
            content =
                    @Content(
                            schema = @Schema(implementation = Numbering.class),
                            examples = @ExampleObject(name = "none", value = EXAMPLE)))
    public Response set(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = BODY_ID)) UUID id,
            @Valid @NotNull Numbering request,
            @Context HttpHeaders headers) {
        Optional<NumberingRow> before = known(id);
        Versions.mustMatch(
                headers.getHeaderString(HttpHeaders.IF_MATCH),
                before.map(NumberingRow::version).orElse(0L));
        NumberingRow row = before.orElseGet(() -> NumberingRow.of(caller.collectivity(), id, request.prefix()));
        row.become(request.prefix());
        rows.persistAndFlush(row);
        return answer(Optional.of(row));
    }

    private Optional<NumberingRow> known(UUID bodyId) {
        if (bodies.find(caller.collectivity(), bodyId).isEmpty()) {
            throw ProblemException.notFound();
        }
        return rows.of(caller.collectivity(), bodyId);
    }

    private static Response answer(Optional<NumberingRow> row) {
        return Response.ok(new Numbering(row.map(NumberingRow::prefix).orElse("")))
                .tag(Versions.tag(row.map(NumberingRow::version).orElse(0L)))
                .build();
    }
}
