package fr.hemicycle.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.hemicycle.platform.problem.ProblemException.Broken;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every way a request can end badly, as a problem: never a stack trace, never a page of the framework. */
@ApplicationScoped
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Problems problems;

    ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response refusal(ProblemException refusal) {
        return problems.answer(refusal);
    }

    @ServerExceptionMapper(UnauthorizedException.class)
    public Response noToken(UnauthorizedException e) {
        return problems.answer(ProblemException.of(RequestRule.TOKEN_MUST_BE_VALID));
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, AuthenticationCompletionException.class})
    public Response badToken(SecurityException e) {
        return problems.answer(ProblemException.of(RequestRule.TOKEN_MUST_BE_VALID));
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response wrongRole(ForbiddenException e) {
        return problems.answer(ProblemException.of(RequestRule.ROLE_MUST_ALLOW_THE_REQUEST));
    }

    @ServerExceptionMapper(ConstraintViolationException.class)
    public Response badShape(ConstraintViolationException e) {
        return problems.answer(ProblemException.several(
                RequestRule.VALUE_MUST_BE_VALID,
                e.getConstraintViolations().stream()
                        .map(ProblemMappers::broken)
                        .sorted((a, b) -> a.pointer().compareTo(b.pointer()))));
    }

    @ServerExceptionMapper({
        JsonProcessingException.class,
        MismatchedInputException.class,
        UnrecognizedPropertyException.class
    })
    public Response unreadableJson(JsonProcessingException e) {
        return problems.answer(JsonFaults.refusal(e));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        JsonProcessingException json = cause(e, JsonProcessingException.class);
        if (json != null) {
            return problems.answer(JsonFaults.refusal(json));
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return problems.answer(ProblemException.of(
                switch (status) {
                    case 401 -> RequestRule.TOKEN_MUST_BE_VALID;
                    case 403 -> RequestRule.ROLE_MUST_ALLOW_THE_REQUEST;
                    case 404 -> RequestRule.RESOURCE_MUST_EXIST;
                    case 405 -> RequestRule.METHOD_MUST_BE_OFFERED;
                    case 406 -> RequestRule.ANSWER_TYPE_MUST_BE_OFFERED;
                    case 413 -> RequestRule.BODY_MUST_FIT;
                    case 415 -> RequestRule.BODY_TYPE_MUST_BE_OFFERED;
                    case 500 -> RequestRule.SERVICE_MUST_NOT_FAIL;
                    default -> RequestRule.REQUEST_MUST_BE_ACCEPTABLE;
                }));
    }

    @ServerExceptionMapper
    public Response bug(Throwable e) {
        SQLException sql = cause(e, SQLException.class);
        if (sql != null && databaseIsAway(sql)) {
            LOG.warnf("the database does not answer: %s", sql.getMessage());
            return problems.answer(ProblemException.of(RequestRule.DATABASE_MUST_ANSWER));
        }
        LOG.error("request failed", e);
        return problems.answer(ProblemException.of(RequestRule.SERVICE_MUST_NOT_FAIL));
    }

    /** The framework has an answer of its own for it, without a body. */
    @ServerExceptionMapper(InvalidDefinitionException.class)
    public Response json(InvalidDefinitionException e) {
        return bug(e);
    }

    @ServerExceptionMapper(PersistenceException.class)
    public Response persistence(PersistenceException e) {
        return bug(e);
    }

    /**
     * SQL states 08 (connection), 40 (one of several that waited for each other), 53 (resources), 57 (operator intervention), and
     * the pool's own time-out, which has none: nothing is changed, and the same request may be sent again.
     */
    private static boolean databaseIsAway(SQLException e) {
        String state = e.getSQLState();
        return state == null || Stream.of("08", "40", "53", "57").anyMatch(state::startsWith);
    }

    private static Broken broken(ConstraintViolation<?> violation) {
        // The path starts with the method and its parameter; what follows is the place in the body.
        String pointer = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(2)
                .map(ProblemMappers::step)
                .collect(Collectors.joining());
        return new Broken(RequestRule.VALUE_MUST_BE_VALID.with("constraint", violation.getMessage()), pointer);
    }

    private static String step(Path.Node node) {
        String index = node.getIndex() == null ? "" : "/" + node.getIndex();
        return index + (node.getName() == null || node.getName().startsWith("<") ? "" : "/" + node.getName());
    }

    private static <T extends Throwable> @Nullable T cause(Throwable e, Class<T> wanted) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (wanted.isInstance(each)) {
                return wanted.cast(each);
            }
        }
        return null;
    }
}
