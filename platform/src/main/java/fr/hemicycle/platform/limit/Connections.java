package fr.hemicycle.platform.limit;

import io.netty.channel.EventLoop;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/** How a client is let go. */
final class Connections {

    /** Of RFC 9113: not NO_ERROR, which a client may take for the end of a whole answer. */
    private static final long INTERNAL_ERROR = 2;

    private Connections() {}

    /**
     * At once, and nothing more is sent, not even the end of an answer. Of HTTP/2 the stream is reset; its connection, which
     * others share, is closed by Vert.x only where something of the stream waits to be sent. When it returns, all who wait for the
     * end have been told: the framework, which ends an answer when its writer returns, comes too late to be taken for that.
     */
    static void cut(HttpServerRequest request) {
        if (request.response().closed()) {
            return;
        }
        if (!(request.connection() instanceof ConnectionBase connection)) {
            throw new IllegalStateException("no connection of Vert.x: " + request.connection());
        }
        EventLoop loop = connection.channel().eventLoop();
        if (loop.inEventLoop()) {
            cut(request, connection);
        } else {
            loop.submit(() -> cut(request, connection)).syncUninterruptibly();
        }
    }

    private static void cut(HttpServerRequest request, ConnectionBase connection) {
        if (request.version() == HttpVersion.HTTP_2) {
            // That of the framework would wake the writer before Vert.x has told who waits for the end.
            request.response().exceptionHandler(_ -> {}).reset(INTERNAL_ERROR);
        } else {
            // From below Vert.x: its own closing, reset() and Netty's closing of the channel first send what waits,
            // and a client that takes nothing holds that up for ever.
            var _ = connection.channelHandlerContext().close();
        }
    }
}
