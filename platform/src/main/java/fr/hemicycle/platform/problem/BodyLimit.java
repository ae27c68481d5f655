package fr.hemicycle.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whatever a service lets in for its {@link LargeBody} operations, any other one keeps to a megabyte. */
public class BodyLimit {

    private static final int BYTES_MAX = 1 << 20;

    @ServerRequestFilter
    public void refuseLarge(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() == null || resource.getResourceMethod().isAnnotationPresent(LargeBody.class)) {
            return;
        }
        if (request.getLength() > BYTES_MAX) {
            throw ProblemException.of(RequestRule.BODY_MUST_FIT);
        }
        // A body sent in chunks does not say its length, and a length is only what the client says.
        if (request.getLength() < 0 && request.hasEntity()) {
            request.setEntityStream(new Counted(request.getEntityStream()));
        }
    }

    /** An IOException is the one kind that no reader of JSON wraps. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1;
    }

    private static final class Counted extends FilterInputStream {

        private int bytes;

        Counted(InputStream body) {
            super(body);
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
            if (bytes > BYTES_MAX) {
                throw new TooLargeException();
            }
            return read;
        }
    }
}
