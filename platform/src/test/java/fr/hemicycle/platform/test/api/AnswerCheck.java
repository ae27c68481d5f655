package fr.hemicycle.platform.test.api;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.internal.RestAssuredResponseImpl;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds every answer that a test gets against the description of the service; no test asks for it (see {@link Registration}). */
public final class AnswerCheck implements Filter {

    private @Nullable ApiDescription description;

    /** Found by the framework (META-INF/services): before each test of a running service. */
    public static final class Registration implements QuarkusTestBeforeEachCallback {

        @Override
        public void beforeEach(QuarkusTestMethodContext context) {
            // A filter of an earlier start of the service may come from another class loader and know another
            // description.
            List<Filter> filters = new ArrayList<>(RestAssured.filters());
            boolean registered = filters.stream().anyMatch(AnswerCheck.class::isInstance);
            if (!registered) {
                filters.removeIf(each -> each.getClass().getName().equals(AnswerCheck.class.getName()));
                filters.add(new AnswerCheck());
                RestAssured.replaceFiltersWith(filters);
            }
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        byte[] body = response.asByteArray();
        Map<String, String> headers = response.headers().asList().stream()
                .collect(Collectors.toMap(Header::getName, Header::getValue, (first, second) -> first));
        String path = URI.create(request.getURI()).getRawPath();
        List<String> faults =
                description().faults(new Answer(request.getMethod(), path, response.statusCode(), headers, body));
        if (!faults.isEmpty()) {
            throw new AssertionError("%s %s is not as described: %s\n%s"
                    .formatted(
                            request.getMethod(),
                            path,
                            faults,
                            new String(body, java.nio.charset.StandardCharsets.UTF_8)));
        }
        return unread(response, body);
    }

    private synchronized ApiDescription description() {
        if (description == null) {
            description = ApiDescription.ofService();
        }
        return description;
    }

    /** Who reads the body takes it away, so the test gets a copy. */
    private static Response unread(Response response, byte[] body) {
        Response copy = new ResponseBuilder().clone(response).setBody(body).build();
        ((RestAssuredResponseImpl) copy).setHasExpectations(true);
        return copy;
    }
}
