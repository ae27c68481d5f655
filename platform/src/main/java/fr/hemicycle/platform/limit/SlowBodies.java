package fr.hemicycle.platform.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * A body that dribbles holds a connection and whoever reads it, for as long as each byte comes before the read times out. After
 * {@code hemicycle.limits.body-time} its connection is closed: who cannot send a request will not read an answer.
 */
@ApplicationScoped
class SlowBodies {

    private static final int BEFORE_ALL_OTHERS = 1000;

    private final long bodyTimeMillis;

    SlowBodies(LimitSettings limits) {
        this.bodyTimeMillis = limits.bodyTime().toMillis();
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_ALL_OTHERS);
    }

    private void watch(RoutingContext http) {
        HttpServerRequest request = http.request();
        if (hasBody(request)) {
            long timer = http.vertx().setTimer(bodyTimeMillis, late -> {
                if (!request.isEnded()) {
                    letGo(request);
                }
            });
            // An answer may come before the end of the body; what then still dribbles is closed too.
            http.addEndHandler(answered -> {
                if (request.isEnded()) {
                    http.vertx().cancelTimer(timer);
                }
            });
        }
        http.next();
    }

    /** Of HTTP/2 only the stream: others share its connection. */
    private static void letGo(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains("Transfer-Encoding");
    }
}
