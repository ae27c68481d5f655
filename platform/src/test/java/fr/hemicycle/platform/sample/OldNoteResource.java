package fr.hemicycle.platform.sample;

import fr.hemicycle.platform.deprecation.Ending;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** An operation that ends. */
@Path("/v1/old-notes/{id}")
@RunOnVirtualThread
class OldNoteResource {

    @GET
    @RolesAllowed(Role.CLERK)
    @Operation(operationId = "showOldNote", description = "The way of before.")
    @Extension(name = Ending.DEPRECATED_ON, value = "2026-01-01")
    @Extension(name = Ending.SUNSET_ON, value = "2027-03-01")
    @APIResponse(responseCode = "200", description = "It", content = @Content(mediaType = "text/plain"))
    public Response show(String id) {
        if (id.equals("gone")) {
            throw ProblemException.notFound();
        }
        return Response.ok("{}").build();
    }
}
