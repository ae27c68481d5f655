package fr.hemicycle.platform.limit;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.Problems;
import fr.hemicycle.platform.problem.RequestRule;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What is asked of a request before anything else is: its size, then its turn. Before the route is looked for and the role is
 * checked, so that those who get 404 or 401 for each request are counted too.
 */
@ApplicationScoped
public class RequestLimits {

    private final LimitSettings limits;
    private final RateLimit rate;
    private final Problems problems;

    RequestLimits(LimitSettings limits, RateLimit rate, Problems problems) {
        this.limits = limits;
        this.rate = rate;
        this.problems = problems;
    }

    @ServerRequestFilter(preMatching = true)
    public Uni<Response> refuse(RoutingContext http) {
        Optional<ProblemException> tooLarge = tooLarge(http.request());
        if (tooLarge.isPresent()) {
            return Uni.createFrom().item(problems.answer(tooLarge.get()));
        }
        // The identity is found once: the check of the role gets the same. A bad token is refused there; here it is an
        // address.
        return QuarkusHttpUser.getSecurityIdentity(http, null)
                .onFailure()
                .recoverWithNull()
                .map(identity -> rate.take(
                                Client.of(identity, http.request()),
                                http.response().headers())
                        .map(problems::answer)
                        .orElse(null));
    }

    private Optional<ProblemException> tooLarge(HttpServerRequest request) {
        if (request.uri().length() > limits.address()) {
            return Optional.of(ProblemException.of(
                    RequestRule.ADDRESS_MUST_FIT, "characters", request.uri().length(), "limit", limits.address()));
        }
        long bytes = 0;
        for (var header : request.headers()) {
            bytes += header.getKey().length() + header.getValue().length();
        }
        long bytesMax = limits.headers().asLongValue();
        return bytes <= bytesMax
                ? Optional.empty()
                : Optional.of(ProblemException.of(RequestRule.HEADERS_MUST_FIT, "bytes", bytes, "limit", bytesMax));
    }
}
