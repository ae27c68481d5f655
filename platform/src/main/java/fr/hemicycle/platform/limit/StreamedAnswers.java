package fr.hemicycle.platform.limit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Keeps two promises for every answer that is written while it is read. Who does not take the next piece within {@code
 * hemicycle.limits.answer-pause} is cut, as a body that dribbles is. And an answer that fails midway never looks complete: left to
 * itself, the failure would be written behind what is there, and the answer ended as if all were said.
 */
@ApplicationScoped
public class StreamedAnswers {

    private static final Logger LOG = Logger.getLogger(StreamedAnswers.class);
    /** So often within a pause: a cut is late by a fourth of it at most. */
    private static final int LOOKS = 4;

    private final Vertx vertx;
    private final CurrentVertxRequest request;
    private final long pauseNanos;

    StreamedAnswers(Vertx vertx, CurrentVertxRequest request, LimitSettings limits) {
        this.vertx = vertx;
        this.request = request;
        this.pauseNanos = limits.answerPause().toNanos();
    }

    @ServerResponseFilter
    public void guard(ContainerResponseContext answer) {
        if (answer.getEntity() instanceof StreamingOutput body) {
            HttpServerRequest client = request.getCurrent().request();
            StreamingOutput guarded = out -> write(body, out, client);
            answer.setEntity(guarded);
        }
    }

    private void write(StreamingOutput body, OutputStream out, HttpServerRequest client) throws IOException {
        Guarded guarded = new Guarded(out);
        // One timer for each answer, and not for each piece: there may be many thousand pieces a second.
        long watch = vertx.setPeriodic(Math.max(1, pauseNanos / LOOKS / 1_000_000), look -> {
            if (guarded.waitsFor() > pauseNanos) {
                LOG.info("a client does not take what it is sent and is cut");
                Connections.cut(client);
            }
        });
        try {
            body.write(guarded);
            guarded.handOver();
        } catch (IOException | RuntimeException e) {
            if (!guarded.hasBegun) {
                throw e;
            }
            if (client.response().closed()) {
                LOG.debugf("a client has gone: %s", e.getMessage());
            } else {
                LOG.error("an answer fails midway and is cut", e);
                Connections.cut(client);
            }
        } finally {
            vertx.cancelTimer(watch);
        }
    }

    /**
     * Keeps the beginning back until there is much of it or it is flushed, so that an early failure can still be answered with a
     * problem. The end is said by who started the answer, when all has been written, and by nobody else.
     */
    private static final class Guarded extends OutputStream {

        private static final long NOT_AT_ALL = 0;
        private static final int BEGINNING_MAX = 8_000;

        private final OutputStream out;
        private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
        private boolean hasBegun;
        private volatile long waitingSince = NOT_AT_ALL;

        Guarded(OutputStream out) {
            this.out = out;
        }

        private interface Step {
            void go() throws IOException;
        }

        @Override
        public void write(int next) throws IOException {
            write(new byte[] {(byte) next}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (!hasBegun && beginning.size() + length <= BEGINNING_MAX) {
                beginning.write(bytes, offset, length);
            } else {
                handOver();
                timed(() -> out.write(bytes, offset, length));
            }
        }

        @Override
        public void flush() throws IOException {
            handOver();
            timed(out::flush);
        }

        @Override
        public void close() {
            // A writer is closed by a failure too.
        }

        void handOver() throws IOException {
            if (!hasBegun) {
                hasBegun = true;
                timed(() -> beginning.writeTo(out));
            }
        }

        /** Nanoseconds for which the client has had the present piece; 0 when none is under way. */
        long waitsFor() {
            long since = waitingSince;
            return since == NOT_AT_ALL ? 0 : System.nanoTime() - since;
        }

        private void timed(Step step) throws IOException {
            waitingSince = System.nanoTime();
            try {
                step.go();
            } finally {
                waitingSince = NOT_AT_ALL;
            }
        }
    }
}
