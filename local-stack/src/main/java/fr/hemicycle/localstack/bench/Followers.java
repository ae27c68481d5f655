package fr.hemicycle.localstack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import fr.hemicycle.localstack.LocalStackException;
import fr.hemicycle.localstack.scenario.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Those who follow the facts of one service, each at their door, from now on. */
final class Followers implements AutoCloseable {

    private static final Pattern NEXT = Pattern.compile("<(.+)>; rel=\"next\"");
    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final String TOPIC = "solutions.v1";

    private final String url;
    private final String bootstrapServers;
    private final String collectivity;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final List<StreamSocket> streams = new ArrayList<>();

    Followers(String url, String bootstrapServers, String collectivity) {
        this.url = url;
        this.bootstrapServers = bootstrapServers;
        this.collectivity = collectivity;
    }

    void openStreams(List<String> tokens) {
        String after = URI.create(end(tokens.getFirst())).getRawQuery().replaceAll("&?(limit|subject|wait)=[^&]*", "");
        for (String token : tokens) {
            try {
                streams.add(new StreamSocket(URI.create(url + "/v1/events/stream?" + after), token));
            } catch (IOException e) {
                throw new LocalStackException("no stream: " + e.getMessage(), e);
            }
        }
    }

    /** Each until it has them all. */
    List<Future<?>> streams(ExecutorService threads, Arrivals arrivals) {
        List<Future<?>> all = new ArrayList<>();
        for (StreamSocket stream : streams) {
            all.add(threads.submit(() -> {
                for (int left = arrivals.events(); left > 0; ) {
                    left -= arrivals.came(stream.next()) ? 1 : 0;
                }
                return arrivals;
            }));
        }
        return all;
    }

    void poll(String token, Arrivals arrivals) {
        String at = end(token);
        for (int left = arrivals.events(); left > 0; ) {
            HttpResponse<byte[]> batch = ask(at + "&wait=60&limit=200", token);
            try {
                for (JsonNode event : json.readTree(batch.body())) {
                    left -= arrivals.came(event.toString()) ? 1 : 0;
                }
            } catch (IOException e) {
                throw new LocalStackException("a batch that is no JSON: " + e.getMessage(), e);
            }
            at = next(batch).replaceAll("&(wait|limit)=[^&]*", "");
        }
    }

    void consume(Arrivals arrivals) {
        Map<String, Object> connection = Map.of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(connection, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            for (int left = arrivals.events();
                    left > 0 && !Thread.currentThread().isInterrupted(); ) {
                for (var record : consumer.poll(MOMENT)) {
                    left -= arrivals.came(new String(record.value(), StandardCharsets.UTF_8)) ? 1 : 0;
                }
            }
        }
    }

    /** Subscribes with a receiver that takes everything at once. */
    Object receive(Api.Caller subscriber, Arrivals arrivals) throws IOException, InterruptedException {
        CountDownLatch left = new CountDownLatch(arrivals.events());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.setExecutor(threads);
            server.createContext("/", exchange -> {
                if (arrivals.came(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))) {
                    left.countDown();
                }
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            String address =
                    "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
            Map<String, Object> wish = Map.of("url", address, "description", "Mesure", "collectivity", collectivity);
            String id = subscriber
                    .post("/v1/webhooks", wish)
                    .expect(201)
                    .body()
                    .at("/webhook/id")
                    .asText();
            try {
                left.await();
            } finally {
                subscriber.delete("/v1/webhooks/" + id, "*");
            }
        } finally {
            server.stop(0);
        }
        return arrivals;
    }

    /** Where to go on from now: a question that finds nothing passes over all there is. */
    private String end(String token) {
        return next(ask(
                        url + "/v1/events?collectivity=" + collectivity
                                + "&subject=00000000-0000-0000-0000-000000000000",
                        token))
                .replaceAll("&subject=[^&]*", "");
    }

    private static String next(HttpResponse<byte[]> batch) {
        Matcher link = NEXT.matcher(batch.headers().firstValue("Link").orElse(""));
        if (!link.matches()) {
            throw new LocalStackException("answer %d instead of events".formatted(batch.statusCode()));
        }
        return link.group(1);
    }

    private HttpResponse<byte[]> ask(String at, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(at))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new LocalStackException("no events: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        for (StreamSocket stream : streams) {
            try {
                stream.close();
            } catch (IOException e) {
                throw new LocalStackException("a stream does not close: " + e.getMessage(), e);
            }
        }
    }
}
