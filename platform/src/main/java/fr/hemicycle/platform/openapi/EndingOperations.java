package fr.hemicycle.platform.openapi;

import fr.hemicycle.platform.deprecation.Ending;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Marks the operations that end, and says it with both days and the headers of their answers. */
final class EndingOperations {

    private EndingOperations() {}

    static void mark(Operation operation) {
        if (!operation.hasExtension(Ending.SUNSET_ON)) {
            return;
        }
        Ending ending = new Ending(day(operation, Ending.DEPRECATED_ON), day(operation, Ending.SUNSET_ON));
        operation.setDeprecated(true);
        operation.setDescription("%s\n\nDeprecated since %s; from %s on it may be gone."
                .formatted(operation.getDescription(), ending.deprecatedOn(), ending.sunsetOn()));
        operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getRef() == null)
                .forEach(answer -> answer.addHeader(
                                "Deprecation",
                                header("Since when it is deprecated (RFC 9745)", ending.deprecation(), "^@\\d+$"))
                        .addHeader(
                                "Sunset",
                                header("When it may be gone (RFC 8594)", ending.sunset(), "^[A-Z][a-z]{2}, .* GMT$")));
    }

    private static LocalDate day(Operation operation, String extension) {
        return LocalDate.parse(String.valueOf(operation.getExtension(extension)));
    }

    private static Header header(String description, String example, String pattern) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .pattern(pattern)
                        .maxLength(40))
                .example(example);
    }
}
