package fr.hemicycle.platform.limit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A file, written as the services write theirs: with a writer that a failure closes too. */
@Path("/v1/rows")
@RunOnVirtualThread
@PermitAll
class RowsResource {

    private static final int WHOLE = 50_000_000;

    private final Rows rows;
    private final CurrentVertxRequest request;

    RowsResource(Rows rows, CurrentVertxRequest request) {
        this.rows = rows;
        this.request = request;
    }

    /** Where the rows come from: the test says when there is a next one. */
    @Singleton
    static class Rows {

        final BlockingQueue<Optional<String>> waiting = new LinkedBlockingQueue<>();
        final CountDownLatch cut = new CountDownLatch(1);
        final CountDownLatch letGo = new CountDownLatch(1);

        static final Optional<String> END = Optional.of("");
        /** The database breaks down, for instance. */
        static final Optional<String> FAILURE = Optional.empty();

        private String next() {
            try {
                Optional<String> row = waiting.poll(30, TimeUnit.SECONDS);
                if (row == null) {
                    throw new IllegalStateException("the test gives no row");
                }
                return row.orElseThrow(() -> new IllegalStateException("no more rows can be read"));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private void write(OutputStream out) throws IOException {
            try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                text.write("row\n");
                for (String row = next(); !row.isEmpty(); row = next()) {
                    text.write(row + "\n");
                    text.flush();
                }
            } catch (IOException e) {
                cut.countDown();
                throw e;
            }
        }
    }

    @GET
    @Produces("text/csv")
    public Response streamed() {
        StreamingOutput body = rows::write;
        return Response.ok(body, "text/csv").build();
    }

    @GET
    @Path("/at-once")
    @Produces("text/csv")
    public String atOnce() {
        request.getCurrent().request().connection().closeHandler(closed -> rows.letGo.countDown());
        return "x".repeat(WHOLE);
    }
}
