package fr.hemicycle.platform.limit;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import fr.hemicycle.platform.security.Caller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * So many streams and waiting requests at once for each client and collectivity: each holds a connection as long as it lasts, and
 * the rate of requests does not bound that. Counted in this process, as the rate is.
 */
@ApplicationScoped
public class OpenAnswers {

    /** Nobody knows when a client closes one; a stream that is cut is noticed at once. */
    private static final int RETRY_AFTER_SECONDS = 5;

    private final int most;
    private final CurrentVertxRequest request;
    private final Map<Client, Integer> open = new ConcurrentHashMap<>();

    OpenAnswers(LimitSettings limits, CurrentVertxRequest request) {
        this.most = limits.openAnswers();
        this.request = request;
    }

    /**
     * Counts the answer to this request until it has ended, or its client has gone.
     *
     * @throws ProblemException 429 when the client has as many already
     */
    public void count(Caller caller) {
        RoutingContext http = request.getCurrent();
        Client client = new Client(caller.subject(), caller.collectivity());
        if (open.merge(client, 1, Integer::sum) > most) {
            leave(client);
            http.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
            throw ProblemException.of(
                    RequestRule.CLIENT_MUST_KEEP_FEW_ANSWERS_OPEN, "limit", most, "wait", RETRY_AFTER_SECONDS);
        }
        AtomicBoolean left = new AtomicBoolean();
        Runnable once = () -> {
            if (!left.getAndSet(true)) {
                leave(client);
            }
        };
        http.addEndHandler(ended -> once.run());
        // Who went before that was said is told to nobody.
        if (http.response().closed()) {
            once.run();
        }
    }

    /** Of all clients. */
    int count() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void leave(Client client) {
        open.computeIfPresent(client, (same, many) -> many == 1 ? null : many - 1);
    }
}
