package fr.hemicycle.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whatever a service lets in for its {@link LargeBody} operations, any other one keeps to a megabyte. */
public class BodyLimit {

    private static final int BYTES_MAX = 1 << 20;

    @ServerRequestFilter
    public void refuseLarge(ContainerRequestContext request, ResourceInfo resource) {
        if (request.getLength() > BYTES_MAX && !resource.getResourceMethod().isAnnotationPresent(LargeBody.class)) {
            throw ProblemException.of(RequestRule.BODY_MUST_FIT);
        }
    }
}
