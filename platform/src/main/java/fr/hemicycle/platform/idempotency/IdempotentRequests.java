package fr.hemicycle.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import fr.hemicycle.platform.security.Caller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The keys that have served, each with the answer it got, in the database of the service. */
@ApplicationScoped
public class IdempotentRequests {

    public static final String KEY_HEADER = "Idempotency-Key";
    public static final String REPLAYED_HEADER = "Idempotency-Replayed";
    private static final int KEY_LENGTH_MAX = 200;

    private final AgroalDataSource database;
    private final HttpServerRequest request;
    private final Caller caller;
    private final ObjectMapper json;
    private final ObjectMapper canonicalJson;

    IdempotentRequests(AgroalDataSource database, HttpServerRequest request, Caller caller, ObjectMapper json) {
        this.database = database;
        this.request = request;
        this.caller = caller;
        this.json = json;
        this.canonicalJson = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    private record Slot(String collectivity, String subject, String key) {}

    /**
     * Runs {@code action} in a transaction, once for this request's key.
     *
     * @param body what makes the request the same request, besides its method, path and caller
     * @throws ProblemException 400 without a usable key, 409 while the same request runs, 422 when the key served another
     */
    public Response once(Object body, Callable<Response> action) {
        String key = request.getHeader(KEY_HEADER);
        if (key == null || key.isBlank() || key.length() > KEY_LENGTH_MAX) {
            throw ProblemException.of(RequestRule.IDEMPOTENCY_KEY_MUST_BE_GIVEN);
        }
        Slot slot = new Slot(caller.collectivity(), caller.subject(), key);
        String fingerprint = fingerprint(body);
        try {
            return QuarkusTransaction.joiningExisting().call(() -> {
                try (Connection connection = database.getConnection()) {
                    return once(connection, slot, fingerprint, action);
                }
            });
        } catch (QuarkusTransactionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Response once(Connection connection, Slot slot, String fingerprint, Callable<Response> action)
            throws Exception {
        if (!lock(connection, slot)) {
            throw ProblemException.of(RequestRule.SAME_REQUEST_MUST_BE_FINISHED);
        }
        Optional<Response> earlier = earlierAnswer(connection, slot, fingerprint);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Response answer = action.call();
        keep(connection, slot, fingerprint, answer);
        return answer;
    }

    private static boolean lock(Connection connection, Slot slot) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, slot.toString());
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static Optional<Response> earlierAnswer(Connection connection, Slot slot, String fingerprint)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT fingerprint, status, location, etag, body FROM idempotent_request
                WHERE collectivity = ? AND subject = ? AND key = ?""")) {
            select.setString(1, slot.collectivity());
            select.setString(2, slot.subject());
            select.setString(3, slot.key());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!row.getString("fingerprint").equals(fingerprint)) {
                    throw ProblemException.of(RequestRule.IDEMPOTENCY_KEY_MUST_BE_USED_FOR_ONE_REQUEST);
                }
                return Optional.of(replay(row));
            }
        }
    }

    private static Response replay(ResultSet row) throws SQLException {
        Response.ResponseBuilder answer = Response.status(row.getInt("status"))
                .header(REPLAYED_HEADER, "true")
                .header(HttpHeaders.LOCATION, row.getString("location"))
                .header(HttpHeaders.ETAG, row.getString("etag"));
        String body = row.getString("body");
        return body == null
                ? answer.build()
                : answer.type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
    }

    private void keep(Connection connection, Slot slot, String fingerprint, Response answer)
            throws SQLException, JsonProcessingException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO idempotent_request
                    (collectivity, subject, key, fingerprint, status, location, etag, body)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, slot.collectivity());
            insert.setString(2, slot.subject());
            insert.setString(3, slot.key());
            insert.setString(4, fingerprint);
            insert.setInt(5, answer.getStatus());
            insert.setString(6, header(answer, HttpHeaders.LOCATION));
            insert.setString(7, header(answer, HttpHeaders.ETAG));
            insert.setString(8, answer.hasEntity() ? json.writeValueAsString(kept(answer.getEntity())) : null);
            insert.executeUpdate();
        }
    }

    private static Object kept(Object entity) {
        return entity instanceof ShownOnce once ? once.kept() : entity;
    }

    private static @Nullable String header(Response answer, String name) {
        Object value = answer.getHeaders().getFirst(name);
        return value == null ? null : value.toString();
    }

    private String fingerprint(Object body) {
        try {
            String text = request.method() + " " + request.path() + "\n" + canonicalJson.writeValueAsString(body);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
