package fr.hemicycle.vote.roster;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The service takes in large bodies for the import alone; any other operation keeps to a megabyte. */
class BodyLimit {

    private static final int BYTES_MAX = 1 << 20;

    @ServerRequestFilter
    public void refuseLarge(ContainerRequestContext request, ResourceInfo resource) {
        if (request.getLength() > BYTES_MAX && resource.getResourceClass() != RosterResource.class) {
            throw ProblemException.of(RequestRule.BODY_MUST_FIT);
        }
    }
}
