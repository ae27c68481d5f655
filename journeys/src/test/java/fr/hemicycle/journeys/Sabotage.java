package fr.hemicycle.journeys;

import fr.hemicycle.localstack.LocalStackException;
import fr.hemicycle.localstack.Postgres;
import fr.hemicycle.localstack.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Takes one safeguard away, by what the owner of the database server can do and no setting of a service can, and gives it
 * back at the end. What it spoils for good belongs to one collectivity; the promise holds on for the others.
 */
final class Sabotage implements AutoCloseable {

    /** The relay's lock, which lives in fr.hemicycle.platform.outbox.OutboxRelay. */
    private static final long RELAY_LOCK = 0x4845_4D49_4359L;

    private final Cluster cluster;
    private final Service service;
    private final List<String> mending;

    private Sabotage(Cluster cluster, Service service, List<String> spoiling, List<String> mending) {
        this.cluster = cluster;
        this.service = service;
        this.mending = mending;
        execute(spoiling);
    }

    /** funding-service forgets which events it has received: each repeat looks new. */
    static Sabotage inboxOff(Cluster cluster) {
        return new Sabotage(
                cluster,
                Service.FUNDING,
                List.of("""
                        CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                          DELETE FROM inbox WHERE (consumer, event_id) = (NEW.consumer, NEW.event_id);
                          RETURN NEW;
                        END $$""", "CREATE TRIGGER forget BEFORE INSERT ON inbox FOR EACH ROW EXECUTE FUNCTION forget()"),
                List.of("DROP FUNCTION forget CASCADE"));
    }

    /** The code does not find the outcome that a vote has. The unique key still stands behind it. */
    static Sabotage outcomesHidden(Cluster cluster, String siren) {
        return new Sabotage(
                cluster,
                Service.FUNDING,
                List.of(
                        "CREATE POLICY hidden ON vote_outcome FOR SELECT USING (collectivity <> '%s')".formatted(siren),
                        "CREATE POLICY written ON vote_outcome FOR INSERT WITH CHECK (true)",
                        "ALTER TABLE vote_outcome ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY"),
                List.of(
                        "ALTER TABLE vote_outcome NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY",
                        "DROP POLICY hidden ON vote_outcome",
                        "DROP POLICY written ON vote_outcome"));
    }

    /** The database lets a vote have several outcomes and lines, of one collectivity for ever. */
    static Sabotage naturalKeyOff(Cluster cluster, String siren) {
        String outcome = "vote_outcome_collectivity_deliberation_id_key";
        String line = "commitment_line_collectivity_deliberation_id_article_line_key";
        return new Sabotage(
                cluster,
                Service.FUNDING,
                List.of(
                        "ALTER TABLE vote_outcome DROP CONSTRAINT IF EXISTS " + outcome,
                        "ALTER TABLE commitment_line DROP CONSTRAINT IF EXISTS " + line,
                        "DROP INDEX IF EXISTS " + outcome,
                        "DROP INDEX IF EXISTS " + line),
                List.of(
                        "CREATE UNIQUE INDEX %s ON vote_outcome (collectivity, deliberation_id) WHERE collectivity <> '%s'"
                                .formatted(outcome, siren),
                        "CREATE UNIQUE INDEX %s ON commitment_line (collectivity, deliberation_id, article, line) WHERE collectivity <> '%s'"
                                .formatted(line, siren)));
    }

    /** The code sees a million more than is authorised, so that its own condition lets everything pass. */
    static Sabotage conditionOff(Cluster cluster, String siren) {
        return new Sabotage(
                cluster,
                Service.FUNDING,
                List.of(
                        """
                        DO $$
                        BEGIN
                          ALTER TABLE operation RENAME TO operation_kept;
                          EXECUTE (
                            SELECT 'CREATE VIEW operation AS SELECT ' || string_agg(
                              CASE attname WHEN 'authorised'
                                THEN '(authorised + CASE collectivity WHEN ''%s'' THEN 1000000 ELSE 0 END)::numeric(19, 2)'
                                     ' AS authorised'
                                ELSE quote_ident(attname) END, ', ' ORDER BY attnum) || ' FROM operation_kept'
                            FROM pg_attribute
                            WHERE attrelid = 'operation_kept'::regclass AND attnum > 0 AND NOT attisdropped);
                        END $$""".formatted(siren),
                        """
                        CREATE FUNCTION keep_operation() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                          UPDATE operation_kept
                          SET committed = NEW.committed, reserved = NEW.reserved, version = NEW.version WHERE id = OLD.id;
                          RETURN NEW;
                        END $$""",
                        "CREATE TRIGGER keep_operation INSTEAD OF UPDATE ON operation"
                                + " FOR EACH ROW EXECUTE FUNCTION keep_operation()",
                        "GRANT ALL ON operation TO funding"),
                List.of(
                        "DROP VIEW operation",
                        "DROP FUNCTION keep_operation",
                        "ALTER TABLE operation_kept RENAME TO operation"));
    }

    /** The database lets an operation be reserved and committed beyond its authorisation, of one collectivity for ever. */
    static Sabotage checkOff(Cluster cluster, String siren) {
        return new Sabotage(
                cluster,
                Service.FUNDING,
                List.of("ALTER TABLE operation DROP CONSTRAINT operation_check"),
                List.of("ALTER TABLE operation ADD CONSTRAINT operation_check"
                        + " CHECK (collectivity = '%s' OR committed + reserved <= authorised)".formatted(siren)));
    }

    /** Each relay of vote-service is told that it has the lock. Other locks are as they were. */
    static Sabotage relaysUnlocked(Cluster cluster) {
        return new Sabotage(
                cluster,
                Service.VOTE,
                List.of(
                        "CREATE SCHEMA sabotage",
                        "GRANT USAGE ON SCHEMA sabotage TO vote",
                        "CREATE FUNCTION sabotage.pg_try_advisory_xact_lock(key bigint) RETURNS boolean LANGUAGE sql AS"
                                + " $$ SELECT key = %d OR pg_catalog.pg_try_advisory_xact_lock(key) $$"
                                        .formatted(RELAY_LOCK),
                        "ALTER ROLE vote IN DATABASE vote SET search_path = sabotage, pg_catalog, public",
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'vote'"),
                List.of(
                        "ALTER ROLE vote IN DATABASE vote RESET search_path",
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'vote'",
                        "DROP SCHEMA sabotage CASCADE"));
    }

    /** vote-service's rows for the outbox wait in a table that stands for its memory, and are not in its transaction. */
    static Sabotage outboxAfterCommit(Cluster cluster) {
        return new Sabotage(
                cluster,
                Service.VOTE,
                List.of(
                        "CREATE TABLE memory (event_id uuid NOT NULL, aggregate_id uuid NOT NULL)",
                        "GRANT ALL ON memory TO vote",
                        """
                        CREATE FUNCTION write_later() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                          IF current_user = 'postgres' THEN
                            RETURN NEW;
                          END IF;
                          INSERT INTO memory VALUES (NEW.event_id, NEW.aggregate_id);
                          RETURN NULL;
                        END $$""",
                        "CREATE TRIGGER write_later BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION write_later()"),
                List.of("DROP FUNCTION write_later CASCADE", "DROP TABLE memory"));
    }

    /** What code does that writes the outbox after the commit: a second transaction, by what it has in memory. */
    void writeOutbox() {
        execute(List.of("WITH remembered AS (DELETE FROM memory RETURNING event_id, aggregate_id)"
                + " INSERT INTO outbox (event_id, aggregate_id) SELECT event_id, aggregate_id FROM remembered"));
    }

    /** What a kill does to memory. */
    void forget() {
        execute(List.of("DELETE FROM memory"));
    }

    @Override
    public void close() {
        execute(mending);
    }

    private void execute(List<String> statements) {
        try (Connection connection = cluster.postgres().connect(service.database(), Postgres.OWNER);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new LocalStackException("sabotage of %s: %s".formatted(service.database(), e.getMessage()), e);
        }
    }
}
