package fr.hemicycle.platform.openapi;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Limits that hold anyway, said in the schemas: those of a type (an int32, a date) wherever it stands, and those of
 * {@code hemicycle.limits} on what is taken in. Of an answer no limit is said that nothing keeps.
 */
final class TrueLimits {

    private static final Map<String, Integer> LENGTHS = Map.of("uuid", 36, "date", 10, "date-time", 40, "time", 18);
    private static final Map<String, String> EXAMPLES =
            Map.of("date", "2022-12-13", "date-time", "2022-12-13T09:30:00Z", "time", "09:30:00");

    private static final Set<BigDecimal> TYPE_LIMITS = Set.of(
            BigDecimal.valueOf(Integer.MIN_VALUE),
            BigDecimal.valueOf(Integer.MAX_VALUE),
            BigDecimal.valueOf(Long.MIN_VALUE),
            BigDecimal.valueOf(Long.MAX_VALUE));

    private final LimitValues limits;
    private final Map<String, Schema> named = new HashMap<>();
    private final Set<String> takenIn = new HashSet<>();

    TrueLimits(LimitValues limits) {
        this.limits = limits;
    }

    /** What the type alone says: in requests and answers. A day is easier shown than described. */
    @SuppressWarnings("deprecation") // Linters look for `example`; the `examples` stay as they are.
    static void sayType(Schema schema) {
        if (is(schema, SchemaType.INTEGER)) {
            boolean small = "int32".equals(schema.getFormat());
            if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
                schema.setMinimum(BigDecimal.valueOf(small ? Integer.MIN_VALUE : Long.MIN_VALUE));
            }
            if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
                schema.setMaximum(BigDecimal.valueOf(small ? Integer.MAX_VALUE : Long.MAX_VALUE));
            }
        }
        if (is(schema, SchemaType.STRING)) {
            if (schema.getPattern() != null) {
                schema.setPattern(Patterns.ecma(schema.getPattern()));
            }
            String format = String.valueOf(schema.getFormat());
            if (LENGTHS.containsKey(format) && schema.getMaxLength() == null) {
                schema.setMaxLength(LENGTHS.get(format));
            }
            if (EXAMPLES.containsKey(format) && schema.getExample() == null) {
                schema.setExample(EXAMPLES.get(format));
            }
        }
    }

    /** Whether an address can be read and yet hold a value that is refused: one that is missing, or beyond what its type says. */
    static boolean maybeBroken(Parameter parameter) {
        return (parameter.getIn() == Parameter.In.QUERY && Boolean.TRUE.equals(parameter.getRequired()))
                || (parameter.getIn() != Parameter.In.HEADER && isNarrow(parameter.getSchema()));
    }

    private static boolean isNarrow(@Nullable Schema schema) {
        return schema != null
                && (schema.getPattern() != null
                        || schema.getMinLength() != null
                        || (schema.getMaxLength() != null && schema.getFormat() == null)
                        || schema.getMinItems() != null
                        || schema.getMaxItems() != null
                        || (schema.getMinimum() != null && !TYPE_LIMITS.contains(schema.getMinimum()))
                        || (schema.getMaximum() != null && !TYPE_LIMITS.contains(schema.getMaximum()))
                        || isNarrow(schema.getItems()));
    }

    void sayWhatIsTakenIn(OpenAPI api) {
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            named.putAll(api.getComponents().getSchemas());
        }
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(this::takeIn);
    }

    private void takeIn(Operation operation) {
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .forEach(parameter -> takeIn(
                            parameter.getSchema(),
                            parameter.getIn() == Parameter.In.HEADER ? limits.headers() : limits.address()));
        }
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation.getRequestBody().getContent().getMediaTypes().forEach(this::takeIn);
        }
    }

    private void takeIn(String type, MediaType content) {
        takeIn(content.getSchema(), type.contains("json") ? limits.text() : limits.body());
    }

    private void takeIn(@Nullable Schema schema, int charactersMax) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = SchemaTree.name(schema.getRef());
            if (takenIn.add(name)) {
                takeIn(named.get(name), charactersMax);
            }
            return;
        }
        if (is(schema, SchemaType.STRING) && !isChoice(schema)) {
            if (schema.getMaxLength() == null) {
                schema.setMaxLength(charactersMax);
            }
            if (schema.getFormat() == null && schema.getPattern() == null) {
                schema.setPattern(Patterns.STORABLE);
            }
        }
        if (is(schema, SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(limits.items());
        }
        SchemaTree.children(schema).forEach(child -> takeIn(child, charactersMax));
    }

    private static boolean isChoice(Schema schema) {
        return schema.getEnumeration() != null || schema.getConstValue() != null;
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
