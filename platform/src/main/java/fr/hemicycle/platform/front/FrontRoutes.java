package fr.hemicycle.platform.front;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.TreeMap;

/** The routes of the pages. They need no token, read no body, and ask no database. */
@ApplicationScoped
class FrontRoutes {

    private static final List<String> PATHS =
            List.of("/", "/events", "/favicon.ico", "/front/*", "/docs/*", "/examples/*", "/contracts/*");

    /** Before what Quarkus serves from the class path by itself, without saying what a schema is. */
    private static final int FIRST = -1;

    private final Pages pages;
    private final String policy;

    FrontRoutes(Pages pages, FrontSettings settings) {
        this.pages = pages;
        this.policy = policy(settings);
    }

    void open(@Observes Router router) {
        PATHS.forEach(path -> router.route(path)
                .order(FIRST)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::make));
        // How a service is may be seen from the page of another one, wherever that is; it is public.
        router.route("/q/health/*").order(FIRST).handler(call -> {
            mayBeReadByAnyPage(call.response());
            call.next();
        });
    }

    /** Aside, since reading and rendering would hold up the other requests. */
    private void make(RoutingContext call) {
        String asked = call.request().getParam("lang");
        String languages = asked == null ? call.request().getHeader("Accept-Language") : asked;
        call.vertx()
                .executeBlocking(() -> pages.at(call.normalizedPath(), languages == null ? "" : languages), false)
                .onSuccess(reply -> reply.ifPresentOrElse(each -> show(call, each), call::next))
                .onFailure(call::fail);
    }

    private static String policy(FrontSettings settings) {
        // The page asks the services how they are, and nobody else for anything.
        return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self' "
                + String.join(" ", new TreeMap<>(settings.services()).values())
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private void show(RoutingContext call, Reply reply) {
        HttpServerResponse response = call.response()
                .putHeader("Content-Type", reply.mediaType())
                .putHeader("Content-Security-Policy", policy)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Vary", "Accept-Language");
        if (call.normalizedPath().startsWith("/contracts/")) {
            mayBeReadByAnyPage(response);
        }
        response.end(reply.body());
    }

    private static void mayBeReadByAnyPage(HttpServerResponse response) {
        response.putHeader("Access-Control-Allow-Origin", "*");
    }
}
