package fr.hemicycle.platform.webhook;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.webhook.domain.DeliveryOutcome;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Posts to the systems of subscribers. The address that was judged is the one that is called: the name is not asked again, so that
 * its owner cannot change it in between. Certificates are checked against the name all the same.
 */
@ApplicationScoped
class Receivers {

    private static final Logger LOG = Logger.getLogger(Receivers.class);

    /** Of an answer, which nobody reads: behind it the connection is cut. */
    private static final int ANSWER_BYTES_MAX = 16_384;

    private static final int CONNECT_MILLIS_MAX = 3000;
    /** Shorter than receivers usually keep a connection that is silent, so that none is met half closed. */
    private static final int KEEP_ALIVE_SECONDS = 3;

    private static final int DETAIL_LENGTH_MAX = 200;

    private final HttpClient client;
    private final Names names;
    private final Networks networks;
    private final Duration timeout;

    /** Finds the addresses of a name. */
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /**
     * How it went.
     *
     * @param status of the answer, absent without one
     * @param detail what helps to find the fault: the name of the machine or of the {@link ConnectionFault}, empty without
     */
    record Answer(DeliveryOutcome outcome, @Nullable Integer status, String detail) {

        static Answer of(int status) {
            if (status >= 200 && status < 300) {
                return new Answer(DeliveryOutcome.DELIVERED, status, "");
            }
            return new Answer(status == 410 ? DeliveryOutcome.GONE : DeliveryOutcome.REFUSED, status, "");
        }

        /** It in words, in whichever language they are asked for. */
        Reason reason() {
            String key = "webhook." + outcome;
            return new Reason(
                    outcome == DeliveryOutcome.NOT_CONNECTED ? key + "." + ConnectionFault.named(detail) : key,
                    "",
                    Map.of("status", String.valueOf(status), "detail", detail));
        }

        static Answer without(DeliveryOutcome outcome, String detail) {
            return new Answer(
                    outcome,
                    null,
                    detail.length() > DETAIL_LENGTH_MAX ? detail.substring(0, DETAIL_LENGTH_MAX) : detail);
        }
    }

    @Inject
    Receivers(Vertx vertx, WebhookSettings settings) {
        this(
                vertx,
                new HttpClientOptions().setMaxPoolSize(settings.parallel()),
                InetAddress::getAllByName,
                new Networks(settings.allowPrivateTargets().orElse(List.of())),
                settings.timeout());
    }

    Receivers(Vertx vertx, HttpClientOptions options, Names names, Networks networks, Duration timeout) {
        this.client = vertx.createHttpClient(options.setConnectTimeout(CONNECT_MILLIS_MAX)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setIdleTimeout((int) Math.max(1, timeout.toSeconds())));
        this.names = names;
        this.networks = networks;
        this.timeout = timeout;
    }

    /** Waits for the answer, but not longer than the settings say. */
    Answer post(URI url, Map<String, String> headers, byte[] body) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        InetAddress[] addresses;
        try {
            addresses = addresses(url.getHost(), end);
        } catch (ExecutionException unknown) {
            return Answer.without(DeliveryOutcome.NAME_UNKNOWN, url.getHost());
        } catch (TimeoutException e) {
            return Answer.without(DeliveryOutcome.TOO_LATE, "");
        }
        Optional<InetAddress> address =
                Arrays.stream(addresses).filter(networks::allow).findFirst();
        return address.isPresent()
                ? post(url, address.get(), headers, body, end)
                // Without the address: a subscriber is not told where names of the house lead.
                : Answer.without(DeliveryOutcome.TARGET_NOT_PUBLIC, url.getHost());
    }

    private InetAddress[] addresses(String host, long end)
            throws InterruptedException, ExecutionException, TimeoutException {
        // Whoever looks names up cannot be told to hurry: it is left behind instead.
        CompletableFuture<InetAddress[]> found = new CompletableFuture<>();
        Thread.ofVirtual().name("webhook-names").start(() -> {
            try {
                found.complete(names.addresses(host));
            } catch (UnknownHostException | RuntimeException e) {
                found.completeExceptionally(e);
            }
        });
        return found.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private Answer post(URI url, InetAddress address, Map<String, String> headers, byte[] body, long end)
            throws InterruptedException {
        Future<HttpClientRequest> opened = client.request(options(url, address, headers));
        try {
            HttpClientRequest request = await(opened, end);
            // Listens before it sends: an answer may have ended before this thread goes on. The end of it is awaited
            // too, so that a
            // receiver that drips costs no more than one that is slow.
            Future<Integer> status = request.response().compose(Receivers::read);
            request.end(Buffer.buffer(body));
            try {
                return Answer.of(await(status, end));
            } catch (TimeoutException e) {
                request.reset();
                return Answer.without(DeliveryOutcome.TOO_LATE, "");
            }
        } catch (TimeoutException e) {
            opened.onSuccess(HttpClientRequest::reset);
            return Answer.without(DeliveryOutcome.TOO_LATE, "");
        } catch (ExecutionException e) {
            Throwable failure = Objects.requireNonNullElse(e.getCause(), e);
            LOG.debugf(failure, "no answer from %s", url.getHost());
            return Answer.without(
                    DeliveryOutcome.NOT_CONNECTED, ConnectionFault.of(failure).name());
        }
    }

    private static RequestOptions options(URI url, InetAddress address, Map<String, String> headers) {
        int port = Targets.port(url);
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl("https".equalsIgnoreCase(url.getScheme()))
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        return options;
    }

    /** Passes over the body, up to a limit. */
    private static Future<Integer> read(HttpClientResponse response) {
        int[] bytes = new int[1];
        response.handler(part -> {
            bytes[0] += part.length();
            if (bytes[0] > ANSWER_BYTES_MAX) {
                response.request().reset();
            }
        });
        return response.end()
                .map(response.statusCode())
                // The answer was given; what came behind it does not count.
                .otherwise(response.statusCode());
    }

    private static <T> T await(Future<T> future, long end)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.toCompletionStage()
                .toCompletableFuture()
                .get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
