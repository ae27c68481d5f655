package fr.hemicycle.platform.problem;

import fr.hemicycle.platform.problem.ProblemException.Broken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns a refusal into its answer. */
@ApplicationScoped
public class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private final Wording wording;
    private final UriInfo uri;
    private final String publicUrl;

    Problems(Wording wording, UriInfo uri, @ConfigProperty(name = "hemicycle.public-url") String publicUrl) {
        this.wording = wording;
        this.uri = uri;
        this.publicUrl = publicUrl;
    }

    public Response answer(ProblemException refusal) {
        Problem problem = body(refusal.status(), refusal.broken());
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(problem);
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        refusal.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return answer.build();
    }

    private Problem body(int status, List<Broken> broken) {
        String code = broken.getFirst().reason().code();
        List<Problem.BrokenRule> errors = broken.stream()
                .map(each -> new Problem.BrokenRule(
                        each.reason().code(),
                        each.pointer(),
                        each.reason().source(),
                        wording.sentence(each.reason()),
                        each.reason().figures()))
                .toList();
        return new Problem(
                publicUrl + "/problems/" + code,
                wording.title(code),
                status,
                errors.getFirst().detail(),
                uri.getPath(),
                code,
                errors);
    }
}
