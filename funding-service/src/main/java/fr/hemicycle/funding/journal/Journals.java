package fr.hemicycle.funding.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.hemicycle.funding.journal.domain.JournalOnRecord;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.seal.Deviation;
import fr.hemicycle.platform.seal.Proofs;
import fr.hemicycle.platform.seal.SealCheck;
import fr.hemicycle.platform.seal.SealedRows;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the sealed journal of an operation, with all that decided on it, in one snapshot. */
@ApplicationScoped
class Journals {

    static final String FORMAT = "hemicycle-journal-1";

    /** It stands in every row of another operation that the same vote, line or plan leads to. */
    private static final String OPERATION = "operation_id";

    private final AgroalDataSource database;
    private final Proofs proofs;

    Journals(AgroalDataSource database, Proofs proofs) {
        this.database = database;
        this.proofs = proofs;
    }

    sealed interface Extract {

        /** @param file to be read once, and closed */
        record Proven(InputStream file) implements Extract {}

        record Unproven(Reason reason) implements Extract {}

        record Unknown() implements Extract {}
    }

    record Comparison(List<Deviation> deviations, List<SealCheck.Fault> faults) {}

    private interface Question<T> {

        T ask(Connection connection) throws SQLException, IOException;
    }

    Extract extract(String collectivity, UUID operationId) {
        return inOneSnapshot(connection -> {
            Optional<ObjectNode> operation = operation(connection, collectivity, operationId);
            if (operation.isEmpty()) {
                return new Extract.Unknown();
            }
            Set<UUID> subjects = new SealedRows(connection, collectivity).reach(operationId, OPERATION);
            JournalOnRecord journal = new JournalOnRecord(
                    operation.get().path("code").asText(),
                    proofs.count(connection, collectivity, subjects).waiting());
            Optional<Reason> unproven = journal.unproven();
            if (unproven.isPresent()) {
                return new Extract.Unproven(unproven.get());
            }
            ObjectNode about = JsonNodeFactory.instance.objectNode();
            about.put("format", FORMAT).put("collectivity", collectivity).put("subject", operationId.toString());
            about.set("operation", operation.get());
            return new Extract.Proven(file(connection, collectivity, about, subjects));
        });
    }

    /** Empty where nothing is left of the operation, nor of its records. */
    Optional<Comparison> compare(String collectivity, UUID operationId) {
        return inOneSnapshot(connection -> {
            SealedRows rows = new SealedRows(connection, collectivity);
            Set<UUID> subjects = rows.reach(operationId, OPERATION);
            if (operation(connection, collectivity, operationId).isEmpty()
                    && proofs.count(connection, collectivity, subjects).records() == 0) {
                return Optional.empty();
            }
            return Optional.of(
                    new Comparison(rows.deviations(subjects), SealCheck.of(connection, collectivity, subjects)));
        });
    }

    /** As it is shown, for the movements to sum up to. */
    private static Optional<ObjectNode> operation(Connection connection, String collectivity, UUID id)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT code, label, authorised, committed, reserved, authorised - committed - reserved
                FROM operation WHERE collectivity = ? AND id = ?""")) {
            select.setString(1, collectivity);
            select.setObject(2, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(JsonNodeFactory.instance
                                .objectNode()
                                .put("code", row.getString(1))
                                .put("label", row.getString(2))
                                .put("authorised", text(row.getBigDecimal(3)))
                                .put("committed", text(row.getBigDecimal(4)))
                                .put("reserved", text(row.getBigDecimal(5)))
                                .put("available", text(row.getBigDecimal(6))))
                        : Optional.empty();
            }
        }
    }

    private static String text(BigDecimal amount) {
        return amount.toPlainString();
    }

    /** It is made before the answer begins, on disk since a journal may be long; it goes when it is read. */
    private InputStream file(Connection connection, String collectivity, ObjectNode about, Set<UUID> subjects)
            throws SQLException, IOException {
        Path file = Files.createTempFile("journal", ".json");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                proofs.write(connection, collectivity, about, subjects, out);
            }
            return Files.newInputStream(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private <T> T inOneSnapshot(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement snapshot = connection.createStatement()) {
                snapshot.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                return question.ask(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }
}
