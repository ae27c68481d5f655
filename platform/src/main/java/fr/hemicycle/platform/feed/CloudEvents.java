package fr.hemicycle.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.platform.outbox.Event;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Events as CloudEvents 1.0 in JSON. Attributes and data are those of Kafka, the data byte for byte. */
@ApplicationScoped
public class CloudEvents {

    private final ObjectMapper json;
    private final Positions positions;
    private final String publicUrl;

    CloudEvents(
            ObjectMapper json, Positions positions, @ConfigProperty(name = "hemicycle.public-url") String publicUrl) {
        this.json = json;
        this.positions = positions;
        this.publicUrl = publicUrl;
    }

    byte[] batch(List<RecordedEvent> events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator to = json.getFactory().createGenerator(out)) {
            to.writeStartArray();
            for (RecordedEvent event : events) {
                write(to, event);
            }
            to.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public String one(RecordedEvent event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator to = json.getFactory().createGenerator(out)) {
            write(to, event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }

    private void write(JsonGenerator to, RecordedEvent event) throws IOException {
        to.writeStartObject();
        to.writeStringField("specversion", "1.0");
        to.writeStringField("id", event.id().toString());
        to.writeStringField("source", event.source());
        to.writeStringField("type", event.type());
        to.writeStringField("time", event.occurredAt().toString());
        to.writeStringField("subject", event.aggregateId().toString());
        to.writeStringField("dataschema", Event.schema(publicUrl, event.type()));
        to.writeStringField("datacontenttype", "application/json");
        to.writeStringField("collectivity", event.collectivity());
        to.writeNumberField("aggregateversion", event.aggregateVersion());
        to.writeStringField("position", positions.text(event.position()));
        to.writeFieldName("data");
        to.writeRawValue(event.data());
        to.writeEndObject();
    }
}
