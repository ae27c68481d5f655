package fr.hemicycle.platform.limit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Keeps two promises for every answer that is written while it is read. Who does not take the next piece within {@code
 * hemicycle.limits.answer-pause} is cut, as a body that dribbles is. And an answer that fails midway never looks complete: it is
 * cut too. One that fails before its first piece is left to the mappers of problems.
 */
@ApplicationScoped
public class StreamedAnswers {

    private static final Logger LOG = Logger.getLogger(StreamedAnswers.class);
    /** So often within a pause: a cut is late by a fourth of it at most. */
    private static final int LOOKS = 4;

    private final Vertx vertx;
    private final CurrentVertxRequest request;
    private final Duration pause;

    StreamedAnswers(Vertx vertx, CurrentVertxRequest request, LimitSettings limits) {
        this.vertx = vertx;
        this.request = request;
        this.pause = limits.answerPause();
    }

    @ServerResponseFilter
    public void guard(ContainerResponseContext answer) {
        if (answer.getEntity() instanceof StreamingOutput body) {
            HttpServerRequest client = request.getCurrent().request();
            boolean live = MediaType.SERVER_SENT_EVENTS_TYPE.isCompatible(answer.getMediaType());
            StreamingOutput guarded = out -> write(body, new Pieces(out, live), client);
            answer.setEntity(guarded);
        }
    }

    private void write(StreamingOutput body, Pieces pieces, HttpServerRequest client) throws IOException {
        // One timer for each answer, and not for each piece: there may be many thousand pieces a second.
        long watch = vertx.setPeriodic(Math.max(1, pause.toMillis() / LOOKS), look -> {
            if (pieces.waiting().compareTo(pause) > 0) {
                LOG.info("a client does not take what it is sent and is cut");
                vertx.cancelTimer(look);
                Connections.cut(client);
            }
        });
        try {
            body.write(pieces);
            pieces.end();
        } catch (IOException | RuntimeException e) {
            if (!pieces.begun) {
                throw e;
            }
            if (pieces.refused) {
                LOG.debugf("a client is gone: %s", e.getMessage());
            } else {
                LOG.error("an answer fails midway and is cut", e);
            }
            Connections.cut(client);
        } finally {
            vertx.cancelTimer(watch);
        }
    }

    /**
     * Passes an answer on in pieces and knows how long the client has had the present one. The first of a file is kept until it
     * is full: whoever writes may fail until then, and is answered with a problem. It flushes and closes when it fails, too, and so
     * neither counts; only what is live goes when it is flushed. The end is said by who serves the request.
     */
    private static final class Pieces extends OutputStream {

        private static final long NOT_AT_ALL = 0;

        private final OutputStream out;
        private final boolean live;
        private final byte[] piece = new byte[8000];
        private int held;
        private boolean begun;
        private boolean refused;
        private volatile long waitingSince = NOT_AT_ALL;

        Pieces(OutputStream out, boolean live) {
            this.out = out;
            this.live = live;
        }

        @Override
        public void write(int next) throws IOException {
            write(new byte[] {(byte) next}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int done = 0; done < length; ) {
                if (held == piece.length) {
                    pass();
                }
                int fitting = Math.min(length - done, piece.length - held);
                System.arraycopy(bytes, offset + done, piece, held, fitting);
                held += fitting;
                done += fitting;
            }
        }

        @Override
        public void flush() throws IOException {
            if (live) {
                pass();
            }
        }

        /** A small answer, of which nothing has gone yet, gets its length. */
        void end() throws IOException {
            if (begun) {
                pass();
            } else {
                out.write(piece, 0, held);
            }
        }

        /** Waits until the connection has room again. */
        private void pass() throws IOException {
            begun = true;
            waitingSince = System.nanoTime();
            try {
                out.write(piece, 0, held);
                out.flush();
                held = 0;
            } catch (IOException e) {
                refused = true;
                throw e;
            } finally {
                waitingSince = NOT_AT_ALL;
            }
        }

        Duration waiting() {
            long since = waitingSince;
            return since == NOT_AT_ALL ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
        }
    }
}
