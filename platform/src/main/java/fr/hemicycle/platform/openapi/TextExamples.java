package fr.hemicycle.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Lines of JSON are a text to who downloads them; the scanner has read their example as an object. */
final class TextExamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TextExamples() {}

    static void write(Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().getMediaTypes().values().stream())
                .filter(content -> isText(content) && content.getExamples() != null)
                .flatMap(content -> content.getExamples().values().stream())
                .filter(example -> !(example.getValue() instanceof String))
                .forEach(example -> example.setValue(text(example.getValue())));
    }

    private static boolean isText(MediaType content) {
        return content.getSchema() != null
                && content.getSchema().getType() != null
                && content.getSchema().getType().contains(SchemaType.STRING);
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
