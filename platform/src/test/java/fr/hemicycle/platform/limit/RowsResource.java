package fr.hemicycle.platform.limit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;

/**
 * A file, written as the services write theirs: with a writer that a failure closes too. Unlike them it holds a transaction all
 * the while, so that a test sees in the database that the writing is over.
 */
@Path("/v1/rows")
@RunOnVirtualThread
@PermitAll
class RowsResource {

    static final String MARK = "SELECT 'rows are being written'";
    static final String ROW = "x".repeat(999) + "\n";

    private final AgroalDataSource database;
    private final CurrentVertxRequest request;
    private final Ended ended;

    RowsResource(AgroalDataSource database, CurrentVertxRequest request, Ended ended) {
        this.database = database;
        this.request = request;
        this.ended = ended;
    }

    /** How often it was told that an answer has ended. */
    @Singleton
    static class Ended {

        final Semaphore answers = new Semaphore(0);
    }

    @GET
    @Produces("text/csv")
    public Response rows(@QueryParam("count") int count, @QueryParam("then") Then then) {
        request.getCurrent().addEndHandler(end -> ended.answers.release());
        StreamingOutput body = out -> write(count, then, out);
        return Response.ok(body, "text/csv")
                .header("Content-Disposition", "attachment; filename=\"rows.csv\"")
                .build();
    }

    /** What comes after the rows. */
    enum Then {
        END,
        BUG,
        DATABASE_AWAY
    }

    private void write(int count, Then then, OutputStream out) throws IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            connection.setAutoCommit(false);
            statement.execute(MARK);
            text.write("row\n");
            for (int i = 0; i < count; i++) {
                text.write(ROW);
            }
            switch (then) {
                case END -> {}
                case BUG -> throw new IllegalStateException("the next row is wrong");
                case DATABASE_AWAY -> throw new SQLException("no more rows can be read", "08006");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rows cannot be read", e);
        }
    }
}
