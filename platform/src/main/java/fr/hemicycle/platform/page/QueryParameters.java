package fr.hemicycle.platform.page;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A query parameter that nobody reads is a filter that silently does not filter, and one that cannot be read is no missing page:
 * Jakarta REST passes over the first and answers 404 to the second. Both are refused here, before the operation begins.
 */
public class QueryParameters {

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseUnknownAndUnreadable(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getName().startsWith("fr.hemicycle.")) {
            return;
        }
        if (request.getUriInfo().getPathParameters().values().stream()
                .flatMap(List::stream)
                .anyMatch(value -> value.indexOf(0) >= 0)) {
            // No id holds a NUL, and no database takes one.
            throw ProblemException.notFound();
        }
        Map<String, Class<?>> types = known.computeIfAbsent(method, QueryParameters::types);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            Class<?> type = types.get(name);
            if (type == null) {
                throw ProblemException.of(RequestRule.PARAMETER_MUST_BE_KNOWN, "parameter", name);
            }
            if (!areReadable(values, type)) {
                throw ProblemException.of(RequestRule.PARAMETER_MUST_BE_READABLE, "parameter", name);
            }
        });
    }

    private static Map<String, Class<?>> types(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .collect(Collectors.toUnmodifiableMap(
                        parameter -> parameter.getAnnotation(QueryParam.class).value(), Parameter::getType));
    }

    private static boolean areReadable(List<String> values, Class<?> type) {
        try {
            return values.stream().allMatch(value -> isReadable(value, type));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return false;
        }
    }

    /** Like the JSON of a body (see StrictJson): years have four digits, a text holds what a database keeps. */
    private static boolean isReadable(String value, Class<?> type) {
        if (type == LocalDate.class) {
            return hasFourDigits(LocalDate.parse(value).getYear());
        }
        if (type == OffsetDateTime.class) {
            return hasFourDigits(OffsetDateTime.parse(value).getYear());
        }
        if (type == UUID.class) {
            return UUID.fromString(value).toString().equalsIgnoreCase(value);
        }
        if (type == int.class || type == Integer.class) {
            return value.equals(Integer.toString(Integer.parseInt(value)));
        }
        if (type == boolean.class) {
            return value.equals("true") || value.equals("false");
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
        }
        return value.indexOf(0) < 0;
    }

    private static boolean hasFourDigits(int year) {
        return year >= 1000 && year <= 9999;
    }
}
