package fr.hemicycle.platform.limit;

import fr.hemicycle.platform.problem.LargeBody;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.Problems;
import fr.hemicycle.platform.problem.RequestRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whatever a service lets in for its {@link LargeBody} operations, any other one keeps to {@code hemicycle.limits.body}. */
@ApplicationScoped
public class BodyLimit {

    private final Problems problems;
    private final long bytesMax;

    BodyLimit(Problems problems, LimitSettings limits) {
        this.problems = problems;
        this.bytesMax = limits.body().asLongValue();
    }

    @ServerRequestFilter
    public void refuseLarge(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() == null || resource.getResourceMethod().isAnnotationPresent(LargeBody.class)) {
            return;
        }
        if (request.getLength() > bytesMax) {
            throw ProblemException.of(RequestRule.BODY_MUST_FIT);
        }
        // A body sent in chunks does not say its length, and a length is only what the client says.
        if (request.getLength() < 0 && request.hasEntity()) {
            request.setEntityStream(new Counted(request.getEntityStream(), bytesMax));
        }
    }

    @ServerExceptionMapper
    public Response tooLarge(TooLargeException e) {
        return problems.answer(ProblemException.of(RequestRule.BODY_MUST_FIT));
    }

    /** An IOException is the one kind that no reader of JSON wraps. */
    public static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1;
    }

    private static final class Counted extends FilterInputStream {

        private final long bytesMax;
        private long bytes;

        Counted(InputStream body, long bytesMax) {
            super(body);
            this.bytesMax = bytesMax;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            return count(next < 0 ? -1 : 1) < 0 ? -1 : next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return count(super.read(into, offset, length));
        }

        private int count(int read) throws TooLargeException {
            bytes += Math.max(read, 0);
            if (bytes > bytesMax) {
                throw new TooLargeException();
            }
            return read;
        }
    }
}
