package fr.hemicycle.vote;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Plays funding-service from the agreed JSON, over HTTP: one operation with 15 680 078,60 authorised and 3 313 235,27
 * available. It keeps what it was asked, and reserves once for each Idempotency-Key of a caller.
 */
public final class PlayedFundingService implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REFUSAL = problem(
            "AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT",
            "CGCT L3312-4 II",
            "{\"operationCode\":\"C01-564H02\",\"available\":\"3313235.27\",\"requested\":\"3313235.28\"}");
    private static final BigDecimal AUTHORISED = new BigDecimal("15680078.60");

    /** How it behaves. */
    public enum Mood {
        ANSWERS,
        REFUSES,
        /** Reserves, and lets nobody hear of it. */
        RESERVES_AND_HANGS,
        /** Does what it is asked, and then answers as if it had failed: the same, for those in a hurry. */
        OBEYS_AND_FAILS,
        FAILS,
        /** Says that an earlier try is still at work. */
        IS_BUSY,
        KNOWS_NO_SUCH_OPERATION,
        ANSWERS_NONSENSE
    }

    /** @param body empty for a GET */
    public record Asked(String method, URI uri, String authorization, String key, String body) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, String> decisions = new ConcurrentHashMap<>();
    private final List<String> held = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.ANSWERS;
    private volatile Runnable meanwhile = () -> {};
    private BigDecimal available = new BigDecimal("3313235.27");

    private PlayedFundingService(HttpServer server) {
        this.server = server;
    }

    /** Starts it where vote-service looks for it. */
    public static PlayedFundingService start() {
        URI url = ConfigProvider.getConfig().getValue("hemicycle.funding-url", URI.class);
        try {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort()), 0);
            PlayedFundingService played = new PlayedFundingService(server);
            server.setExecutor(played.threads);
            server.createContext("/v1/reservations", played::handle);
            server.createContext("/v1/operations", played::show);
            server.start();
            return played;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PlayedFundingService in(Mood other) {
        mood = other;
        return this;
    }

    /** What happens elsewhere between a question and its answer. */
    public PlayedFundingService whileAsked(Runnable happens) {
        meanwhile = happens;
        return this;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** What it holds for a report, in all. */
    public synchronized BigDecimal heldFor(String reportId) {
        return held.stream()
                .map(PlayedFundingService::read)
                .filter(each -> reportId.equals(each.path("reportId").asText()))
                .map(each -> amount(each, "proposed"))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    public synchronized BigDecimal available() {
        return available;
    }

    /** How many reservations it holds. */
    public int reservations() {
        return held.size();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked request = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            asked.add(request);
            meanwhile.run();
            if (request.method().equals("GET")) {
                list(exchange, request);
                return;
            }
            String path = request.uri().getPath();
            boolean changes = path.endsWith("/adjustments") || path.endsWith("/release");
            switch (mood) {
                case ANSWERS -> {
                    if (changes) {
                        answerIn(exchange, decision(request));
                    } else {
                        reserve(exchange, request);
                    }
                }
                case OBEYS_AND_FAILS -> {
                    if (changes) {
                        String _ = decision(request);
                    } else if (!isHeldForAnother(request)) {
                        String _ = reservation(request);
                    }
                    answer(exchange, 503, problem("DATABASE_MUST_ANSWER", "RFC 9110 §15.6.4", "{}"));
                }
                case REFUSES -> {
                    if (changes) {
                        answerIn(exchange, decision(request));
                    } else {
                        answer(exchange, 409, REFUSAL);
                    }
                }
                case RESERVES_AND_HANGS -> {
                    String _ = changes ? decision(request) : reservation(request);
                    closing.await();
                }
                case FAILS -> answer(exchange, 503, problem("DATABASE_MUST_ANSWER", "RFC 9110 §15.6.4", "{}"));
                case IS_BUSY -> answer(exchange, 409, problem("SAME_REQUEST_MUST_BE_FINISHED", "draft", "{}"));
                case KNOWS_NO_SUCH_OPERATION ->
                    answer(
                            exchange,
                            409,
                            problem(
                                    "OPERATION_MUST_EXIST",
                                    "Hémicycle, budget operations",
                                    "{\"operationCode\":\"C01-564H02\"}"));
                case ANSWERS_NONSENSE -> answer(exchange, 404, "<html>no such page</html>");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The operation with its balance, whatever the code. */
    private void show(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getQuery();
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    "",
                    ""));
            switch (mood) {
                case ANSWERS, REFUSES, RESERVES_AND_HANGS, IS_BUSY ->
                    answer(exchange, 200, """
                        {"items":[{"id":"%s","code":"%s","label":"Appui aux parcours intégrés 2021-2027",
                         "section":"OPERATING","authorisationKind":"COMMITMENT_AUTHORISATION",
                         "imputation":{"nomenclature":"M52","year":2022,"nature":"6568","function":"93564"},
                         "balance":{"authorised":%s,"committed":%s,"reserved":%s,"available":%s}}]}""".formatted(
                                    UUID.randomUUID(),
                                    query.substring(query.indexOf("code=") + 5),
                                    money(AUTHORISED),
                                    money(AUTHORISED.subtract(available)),
                                    money(BigDecimal.ZERO.setScale(2)),
                                    money(available)));
                case FAILS, OBEYS_AND_FAILS ->
                    answer(exchange, 503, problem("DATABASE_MUST_ANSWER", "RFC 9110 §15.6.4", "{}"));
                case KNOWS_NO_SUCH_OPERATION -> answer(exchange, 200, "{\"items\":[]}");
                case ANSWERS_NONSENSE -> answer(exchange, 200, "<html>no such page</html>");
            }
        }
    }

    /** One reservation a page, so that whoever looks for one must turn pages. */
    private void list(HttpExchange exchange, Asked request) throws IOException {
        if (mood == Mood.KNOWS_NO_SUCH_OPERATION) {
            answer(exchange, 404, problem("RESOURCE_MUST_EXIST", "RFC 9110 §15.5.5", "{}"));
            return;
        }
        String query = request.uri().getQuery();
        int from = query.contains("cursor=") ? Integer.parseInt(query.substring(query.indexOf("cursor=") + 7)) : 0;
        String next = from + 1 < held.size() ? ",\"next\":\"" + (from + 1) + "\"" : "";
        String items = from < held.size() ? held.get(from) : "";
        answer(exchange, 200, "{\"items\":[" + items + "]" + next + "}");
    }

    private void reserve(HttpExchange exchange, Asked request) throws IOException {
        if (isHeldForAnother(request)) {
            answer(exchange, 409, problem("EXPENSE_MUST_BE_RESERVED_ONCE", "Hémicycle, reservations", "{}"));
            return;
        }
        answer(exchange, 201, reservation(request));
    }

    /** Whether another caller's request has reserved for that expense. */
    private boolean isHeldForAnother(Asked request) {
        String expense = request.json().path("expenseId").asText();
        return !answers.containsKey(request.authorization() + request.key())
                && held.stream().anyMatch(each -> each.contains(expense));
    }

    private static void answerIn(HttpExchange exchange, String decision) throws IOException {
        answer(exchange, decision.contains("\"errors\"") ? 409 : 200, decision);
    }

    /** Decides an adjustment once, whoever asks, and releases once: a second try is told that it is released. */
    private synchronized String decision(Asked request) {
        String[] path = request.uri().getPath().split("/", -1);
        String id = path[3];
        int index = IntStream.range(0, held.size())
                .filter(i -> held.get(i).contains("\"id\":\"" + id + "\""))
                .findFirst()
                .orElse(-1);
        if (path[4].equals("release")) {
            return decisions.computeIfAbsent(request.authorization() + request.key(), slot -> release(index, id));
        }
        return decisions.computeIfAbsent(
                request.json().path("adjustmentId").asText(),
                slot -> adjust(index, id, amount(request.json(), "amount")));
    }

    private String release(int index, String id) {
        if (index < 0) {
            return problem(
                    "RESERVATION_MUST_BE_HELD",
                    "Hémicycle, reservations",
                    "{\"reservation\":\"" + id + "\",\"state\":\"RELEASED\"}");
        }
        String gone = held.remove(index);
        available = available.add(amount(read(gone), "proposed"));
        return gone;
    }

    private String adjust(int index, String id, BigDecimal to) {
        if (index < 0) {
            return release(index, id);
        }
        JsonNode before = read(held.get(index));
        BigDecimal within = available.add(amount(before, "proposed"));
        if (mood == Mood.REFUSES) {
            return REFUSAL;
        }
        if (to.compareTo(within) > 0) {
            return problem(
                    "AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT",
                    "CGCT L3312-4 II",
                    "{\"operationCode\":\"C01-564H02\",\"available\":\"" + within + "\",\"requested\":\"" + to + "\"}");
        }
        available = within.subtract(to);
        String after = text(id, before, within, to);
        held.set(index, after);
        return after;
    }

    private static BigDecimal amount(JsonNode of, String name) {
        return new BigDecimal(of.path(name).path("amount").asText());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String id, JsonNode request, BigDecimal available, BigDecimal proposed) {
        return """
                {"id":"%s","operationId":"%s","operationCode":"%s",
                 "operationLabel":"Appui aux parcours intégrés 2021-2027",
                 "authorisation":%s,"available":%s,"proposed":%s,"remaining":%s,
                 "state":"HELD","reportId":"%s","expenseId":"%s"}""".formatted(
                        id,
                        UUID.randomUUID(),
                        request.path("operationCode").asText(),
                        money(AUTHORISED),
                        money(available),
                        money(proposed),
                        money(available.subtract(proposed)),
                        request.path("reportId").asText(),
                        request.path("expenseId").asText());
    }

    private synchronized String reservation(Asked request) {
        return answers.computeIfAbsent(request.authorization() + request.key(), slot -> {
            JsonNode body = request.json();
            BigDecimal proposed = amount(body, "amount");
            String text = text(UUID.randomUUID().toString(), body, available, proposed);
            available = available.subtract(proposed);
            held.add(text);
            return text;
        });
    }

    private static String money(BigDecimal euros) {
        return "{\"amount\":\"" + euros.toPlainString() + "\",\"currency\":\"EUR\"}";
    }

    private static String problem(String code, String source, String figures) {
        return """
                {"type":"http://localhost:8082/problems/%s","title":"t","status":409,"detail":"d","instance":"/v1/reservations",
                 "code":"%s","errors":[{"code":"%s","source":"%s","detail":"d","figures":%s}]}""".formatted(code, code, code, source, figures);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
