package fr.hemicycle.platform.limit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/** How a client is let go. */
final class Connections {

    private Connections() {}

    /**
     * At once, and nothing more is sent, not even the end of an answer: what waits to be sent is dropped. (A usual closing sends
     * that first.) Of HTTP/2 only the stream goes: others share its connection.
     */
    static void cut(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else if (request.connection() instanceof ConnectionBase connection) {
            // Nobody waits for it: the next write fails.
            var _ = connection.channel().close();
        } else {
            request.connection().close();
        }
    }
}
