package fr.hemicycle.vote.councillor;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/** Flat: no rules, no history. What is erased is gone from the table; nothing of it enters an event, a log or a kept answer. */
@Path("/v1/councillors/{id}/contact")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CLERK, Role.ADMIN})
@Tag(name = "Councillors", description = "Elected members [conseillers départementaux] and their political groups")
class ContactResource {

    private static final long NONE_ON_RECORD = 0;

    private final CouncillorRows councillors;
    private final ContactRows rows;
    private final Caller caller;

    ContactResource(CouncillorRows councillors, ContactRows rows, Caller caller) {
        this.councillors = councillors;
        this.rows = rows;
        this.caller = caller;
    }

    @Schema(description = "How to reach a member. Nothing is mandatory, nothing is public.")
    record Contact(
            @Size(max = 254)
            @Pattern(regexp = "^[^\\s@\\u0000-\\u001F\\u007F]+@[^\\s@\\u0000-\\u001F\\u007F]+$")
            @Schema(examples = "contact@example.org")
            @Nullable
            String email,

            @Size(max = 30)
            @Pattern(regexp = "^\\+?[0-9][0-9 .()-]*$")
            @Schema(examples = "+33 3 00 00 00 00")
            @Nullable
            String phone,

            @Size(min = 1, max = 500)
            @Pattern(regexp = "^[^\\u0000-\\u0009\\u000B-\\u001F\\u007F]*$")
            @Schema(description = "In one or several lines", examples = "Hôtel du département, 62000 Arras")
            @Nullable
            String postalAddress) {}

    @GET
    @Transactional
    @Operation(
            operationId = "getContact",
            summary = "Show how to reach a member",
            description =
                    "Contact data [coordonnées] stand apart from the mandate, which is public (CGCT L3121-13); only the assembly"
                            + " office reads them. Empty, with the ETag \"0\", when none are on record.")
    @APIResponse(
            responseCode = "200",
            description = "What is on record",
            content =
                    @Content(
                            schema = @Schema(implementation = Contact.class),
                            examples = @ExampleObject(name = "contact", value = CouncillorExamples.CONTACT)))
    public Response get(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "a member", value = CouncillorExamples.COUNCILLOR_ID))
                    UUID id) {
        if (!councillors.has(caller.collectivity(), id)) {
            throw ProblemException.notFound();
        }
        return answer(rows.of(caller.collectivity(), id));
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "setContact",
            summary = "Set how to reach a member",
            description = "Replaces all contact data [coordonnées] of the member; what is left out is forgotten.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "contact", value = CouncillorExamples.CONTACT)))
    @APIResponse(
            responseCode = "200",
            description = "What is on record now",
            content =
                    @Content(
                            schema = @Schema(implementation = Contact.class),
                            examples = @ExampleObject(name = "contact", value = CouncillorExamples.CONTACT)))
    public Response set(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "a member", value = CouncillorExamples.COUNCILLOR_ID))
                    UUID id,
            @Valid @NotNull Contact request,
            @Context HttpHeaders headers) {
        hold(id);
        Optional<ContactRow> found = rows.of(caller.collectivity(), id);
        Versions.mustMatch(headers.getHeaderString(HttpHeaders.IF_MATCH), version(found));
        ContactRow row = found.orElseGet(() -> new ContactRow(id, caller.collectivity()));
        row.set(request.email(), request.phone(), request.postalAddress());
        rows.persistAndFlush(row);
        return answer(Optional.of(row));
    }

    @DELETE
    @Transactional
    @Operation(
            operationId = "eraseContact",
            summary = "Erase how to reach a member",
            description =
                    "The contact data [coordonnées] are deleted, not hidden. The member's name, seats and votes stay: the minutes"
                            + " hold them (CGCT L3121-13).")
    @APIResponse(responseCode = "204", description = "Nothing is on record any more")
    public Response erase(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "a member", value = CouncillorExamples.COUNCILLOR_ID))
                    UUID id) {
        hold(id);
        rows.of(caller.collectivity(), id).ifPresent(rows::delete);
        return Response.noContent().build();
    }

    private void hold(UUID id) {
        if (councillors.held(caller.collectivity(), List.of(id)).isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    private static Response answer(Optional<ContactRow> row) {
        return Response.ok(row.map(each -> new Contact(each.email(), each.phone(), each.postalAddress()))
                        .orElse(new Contact(null, null, null)))
                .tag(Versions.tag(version(row)))
                .build();
    }

    private static long version(Optional<ContactRow> row) {
        return row.map(each -> each.version() + 1).orElse(NONE_ON_RECORD);
    }
}
