package fr.hemicycle.platform.problem;

import fr.hemicycle.platform.rule.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A refusal on its way to the caller. It rolls the transaction back: a refused request changes nothing. */
public final class ProblemException extends RuntimeException {

    private final int status;
    private final transient List<Broken> broken;
    private final @Nullable Duration retryAfter;

    /** @param pointer JSON pointer into the request body, empty when the fault is not in one property */
    public record Broken(Reason reason, String pointer) {}

    private ProblemException(int status, List<Broken> broken) {
        this(status, broken, null);
    }

    private ProblemException(int status, List<Broken> broken, @Nullable Duration retryAfter) {
        super(broken.getFirst().reason().code(), null, false, false);
        this.status = status;
        this.broken = List.copyOf(broken);
        this.retryAfter = retryAfter;
    }

    /** 409: a rule of the business says no. All broken rules, the most important first. */
    public static ProblemException refused(List<Reason> reasons) {
        return new ProblemException(
                409, reasons.stream().map(reason -> new Broken(reason, "")).toList());
    }

    /** 409 that passes by itself: the answer says when to ask again (Retry-After). */
    public static ProblemException notYet(Reason reason, Duration retryAfter) {
        return new ProblemException(409, List.of(new Broken(reason, "")), retryAfter);
    }

    /** 422: the request can be read, and one of its values is wrong. */
    public static ProblemException invalid(String pointer, Reason reason) {
        return new ProblemException(422, List.of(new Broken(reason, pointer)));
    }

    /** 422: several values are wrong, each at its own place. */
    public static ProblemException invalid(List<Broken> broken) {
        return new ProblemException(422, broken);
    }

    /** 400: the body is not what its type promises. */
    public static ProblemException unreadable(Reason reason) {
        return new ProblemException(400, List.of(new Broken(reason, "")));
    }

    /** 404: it does not exist, or the caller may not know that it does. */
    public static ProblemException notFound() {
        return of(RequestRule.RESOURCE_MUST_EXIST);
    }

    /** The refusal of another service, passed on with its own status and codes. */
    public static ProblemException passedOn(int status, List<Reason> reasons) {
        return new ProblemException(
                status, reasons.stream().map(reason -> new Broken(reason, "")).toList());
    }

    public static ProblemException of(RequestRule rule, Object... figures) {
        return at("", rule, figures);
    }

    public static ProblemException at(String pointer, RequestRule rule, Object... figures) {
        return new ProblemException(rule.status(), List.of(new Broken(rule.with(figures), pointer)));
    }

    static ProblemException several(RequestRule rule, Stream<Broken> broken) {
        return new ProblemException(rule.status(), broken.toList());
    }

    public int status() {
        return status;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public List<Broken> broken() {
        return broken;
    }
}
