package fr.hemicycle.platform.sample;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/notes")
@RunOnVirtualThread
class NoteResource {

    private final AgroalDataSource database;
    private final Outbox outbox;
    private final Caller caller;

    NoteResource(AgroalDataSource database, Outbox outbox, Caller caller) {
        this.database = database;
        this.outbox = outbox;
        this.caller = caller;
    }

    record WriteNoteRequest(
            @NotBlank String text, @NotNull @Valid List<Tag> tags) {}

    record Tag(@NotBlank String name) {}

    record NoteResponse(UUID id, String text) {}

    record NoteWrittenV1(UUID noteId, String text) {}

    @POST
    @Idempotent
    @RolesAllowed(Role.CLERK)
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NoteResponse.class)))
    public Response write(@Valid @NotNull WriteNoteRequest request) throws SQLException {
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO note (id, collectivity, text) VALUES (?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, caller.collectivity());
            insert.setString(3, request.text());
            insert.executeUpdate();
        }
        if (request.text().equals("bug")) {
            throw new IllegalStateException("a bug with a secret in its message");
        }
        if (request.text().startsWith("SQL state ")) {
            throw new SQLException("the database cannot", request.text().substring("SQL state ".length()));
        }
        if (request.text().equals("secret")) {
            // After the insert, on purpose: what a refusal rolls back is seen by the test.
            throw ProblemException.refused(List.of(NoteRule.NOTE_MUST_NOT_BE_A_SECRET.with("text", request.text())));
        }
        tell(id, request.text());
        return Response.created(URI.create("/v1/notes/" + id))
                .tag(Versions.tag(0))
                .entity(new NoteResponse(id, request.text()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Role.CLERK)
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NoteResponse.class)))
    public Response change(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull WriteNoteRequest request)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(
                        "SELECT version FROM note WHERE id = ? AND collectivity = ? FOR UPDATE");
                PreparedStatement update =
                        connection.prepareStatement("UPDATE note SET text = ?, version = version + 1 WHERE id = ?")) {
            lock.setObject(1, id);
            lock.setString(2, caller.collectivity());
            long version;
            try (ResultSet row = lock.executeQuery()) {
                if (!row.next()) {
                    throw ProblemException.notFound();
                }
                version = row.getLong(1);
            }
            Versions.mustMatch(ifMatch, version);
            update.setString(1, request.text());
            update.setObject(2, id);
            update.executeUpdate();
            tell(id, request.text());
            return Response.ok(new NoteResponse(id, request.text()))
                    .tag(Versions.tag(version + 1))
                    .build();
        }
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.AUDITOR})
    public Page<NoteResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit)
            throws SQLException {
        List<NoteResponse> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id, text FROM note WHERE collectivity = ? AND id > ? ORDER BY id LIMIT ?")) {
            select.setString(1, caller.collectivity());
            select.setObject(2, Cursor.of(cursor).after());
            select.setInt(3, limit + 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new NoteResponse(row.getObject(1, UUID.class), row.getString(2)));
                }
            }
        }
        return Page.of(found, limit, NoteResponse::id);
    }

    enum Colour {
        BLUE
    }

    /** One parameter of each type that the services read. */
    @GET
    @Path("/search")
    @RolesAllowed({Role.CLERK, Role.AUDITOR})
    @APIResponse(responseCode = "200", description = "None", content = @Content(mediaType = "text/plain"))
    public Response search(
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("since") @Nullable OffsetDateTime since,
            @QueryParam("tag") @Nullable UUID tag,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("alone") @DefaultValue("false") boolean alone,
            @QueryParam("colour") @Nullable Colour colour,
            @QueryParam("word") @Nullable String word) {
        return Response.ok("[]").build();
    }

    private void tell(UUID id, String text) {
        outbox.append(new Event(
                "notes.v1",
                "fr.hemicycle.sample.NoteWritten.v1",
                caller.collectivity(),
                id,
                Instant.parse("2022-12-13T10:00:00Z"),
                new NoteWrittenV1(id, text)));
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(NoteRule.values());
    }
}
