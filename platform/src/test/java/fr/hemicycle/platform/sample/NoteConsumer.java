package fr.hemicycle.platform.sample;

import fr.hemicycle.platform.inbox.Effect;
import fr.hemicycle.platform.inbox.Inbox;
import fr.hemicycle.platform.inbox.ReceivedEvent;
import io.agroal.api.AgroalDataSource;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class NoteConsumer {

    private final AtomicInteger failuresLeft = new AtomicInteger();

    private final Inbox inbox;
    private final AgroalDataSource database;

    NoteConsumer(Inbox inbox, AgroalDataSource database) {
        this.inbox = inbox;
        this.database = database;
    }

    /** Lets the effect of the text "flaky" fail so many times. */
    void failNext(int times) {
        failuresLeft.set(times);
    }

    record NoteSeen(UUID noteId, String text) {}

    @Incoming("notes")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(
                "reception",
                record,
                List.of(Effect.of("fr.hemicycle.sample.NoteWritten.v1", NoteSeen.class, this::see)));
    }

    private void see(ReceivedEvent event, NoteSeen note) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO reception (id, text) VALUES (?, ?)")) {
            insert.setObject(1, event.id());
            insert.setString(2, note.text());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (note.text().equals("flaky") && failuresLeft.getAndDecrement() > 0) {
            throw new IllegalStateException("not yet");
        }
    }
}
