package fr.hemicycle.platform.sample;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Takes JSON of any shape: nothing but the limits refuses it. */
@Path("/v1/anything")
@RunOnVirtualThread
class AnythingResource {

    @POST
    @RolesAllowed(Role.CLERK)
    public Response take(JsonNode anything) {
        return Response.ok(anything).build();
    }
}
