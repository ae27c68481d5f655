package fr.hemicycle.platform.version;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The version of a row as an entity tag. */
public final class Versions {

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Refuses a change by somebody who has not seen the current version.
     *
     * @param ifMatch the header as received, {@code null} when it is missing
     * @throws ProblemException 428 without the header, 412 when it names another version
     */
    public static void mustMatch(@Nullable String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(RequestRule.VERSION_MUST_BE_GIVEN);
        }
        if (!ifMatch.strip().equals("\"" + current + "\"")) {
            throw ProblemException.of(RequestRule.VERSION_MUST_BE_CURRENT, "current", current);
        }
    }

    /**
     * The answer to somebody who has it already.
     *
     * @return {@code null} when it is to be sent
     * @throws ProblemException 412 when the request is for another version only
     */
    public static Response.@Nullable ResponseBuilder unchanged(Request request, EntityTag current) {
        Response.ResponseBuilder answer = request.evaluatePreconditions(current);
        if (answer != null && answer.build().getStatus() == 412) {
            throw ProblemException.of(RequestRule.VERSION_MUST_BE_CURRENT, "current", current.getValue());
        }
        return answer;
    }
}
