package fr.hemicycle.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with a body, in words of the API: the reader's own name the classes behind it. */
public final class JsonFaults {

    private JsonFaults() {}

    static ProblemException refusal(JsonProcessingException e) {
        return switch (e) {
            case StreamConstraintsException beyond ->
                ProblemException.of(RequestRule.JSON_MUST_STAY_WITHIN_LIMITS, "fault", plain(beyond));
            case UnrecognizedPropertyException unknown ->
                ProblemException.at(
                        pointer(unknown), RequestRule.PROPERTY_MUST_BE_KNOWN, "property", unknown.getPropertyName());
            case JsonMappingException wrong ->
                ProblemException.at(pointer(wrong), RequestRule.VALUE_MUST_BE_VALID, "constraint", constraint(wrong));
            default -> ProblemException.of(RequestRule.BODY_MUST_BE_JSON, "fault", plain(e));
        };
    }

    private static String constraint(JsonMappingException e) {
        return switch (e) {
            case MismatchedInputException mismatch -> "must be " + kind(mismatch.getTargetType());
            case ValueInstantiationException refused ->
                refused.getCause() instanceof IllegalArgumentException reason
                        ? String.valueOf(reason.getMessage())
                        : "must be " + kind(refused.getType().getRawClass());
            default -> plain(e);
        };
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "of another form";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return switch (type) {
            case Class<?> text when text == String.class -> "a text";
            case Class<?> id when id == UUID.class -> "an id";
            case Class<?> day when day == LocalDate.class -> "a day, such as 2022-12-13";
            case Class<?> time when time == LocalTime.class -> "a time, such as 09:30";
            case Class<?> instant
            when instant == Instant.class || instant == OffsetDateTime.class ->
                "an instant, such as 2022-12-13T09:30:00Z";
            case Class<?> number when number == BigDecimal.class -> "a number";
            default -> "an object";
        };
    }

    /** The reader's sentence without its advice to programmers. */
    public static String plain(JsonProcessingException e) {
        return String.valueOf(e.getOriginalMessage())
                .replaceAll(", from `[^`]*`| \\(bound as `[^`]*`\\)", "")
                .replaceAll("(?s)(: | \\()(enable|start marker at|not allowed as per) .*", "")
                .replaceAll("`[^`]*`", "…");
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
