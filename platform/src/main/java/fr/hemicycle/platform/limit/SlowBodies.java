package fr.hemicycle.platform.limit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A body that dribbles holds a connection and whoever reads it, for as long as each byte comes before the read times out. After
 * {@code hemicycle.limits.body-time} its connection is closed: who cannot send a request will not read an answer.
 */
@ApplicationScoped
class SlowBodies {

    private static final int BEFORE_ALL_OTHERS = 1000;

    private final long bodyTimeMillis;
    private final AtomicInteger awaited = new AtomicInteger();

    SlowBodies(LimitSettings limits, MeterRegistry meters) {
        this.bodyTimeMillis = limits.bodyTime().toMillis();
        meters.gauge("hemicycle.limits.bodies.awaited", awaited);
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_ALL_OTHERS);
    }

    /** Bodies that have begun and not ended; an answer may come before the end of its body. */
    int awaited() {
        return awaited.get();
    }

    private void watch(RoutingContext http) {
        HttpServerRequest request = http.request();
        if (hasBody(request)) {
            awaited.incrementAndGet();
            long timer = http.vertx().setTimer(bodyTimeMillis, late -> Connections.cut(request));
            // Not when the answer ends: its body may end later, and a timer left behind keeps all of the request.
            request.end().onComplete(ended -> {
                awaited.decrementAndGet();
                http.vertx().cancelTimer(timer);
            });
        }
        http.next();
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains("Transfer-Encoding");
    }
}
