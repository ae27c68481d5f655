package fr.hemicycle.platform.test.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.hemicycle.platform.rule.Rule;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestTokens;
import fr.hemicycle.platform.test.api.Answer;
import fr.hemicycle.platform.test.api.ApiDescription;
import fr.hemicycle.platform.test.api.ApiOperation;
import java.net.URI;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Asks a service thousands of things, with {@code hemicycle.fuzz.requests} and {@code hemicycle.fuzz.seed} as system properties. A
 * fault comes with seed, number and the request as a command; several threads ask at once, so what they learn from each other's
 * answers may differ from run to run.
 */
public final class Fuzz {

    /** A third of twenty thousand, which the three services together are asked. */
    private static final int REQUESTS = 6_700;

    /** Of all requests, those that tell the story of the examples; the others are made of what was told. */
    private static final double TOLD = 0.4;

    private static final long SEED = 20_221_213;
    private static final int THREADS = 8;

    /** Collectivities that no other test knows: who asks most, who asks too, and who has no part in anything. */
    public static final String OWN = "221300015";

    private static final String OTHER = "229900006";
    private static final String STRANGER = "226900001";

    /** What a refusal must not tell of the inside of the service. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\b(java|javax|jakarta|sun|org\\.(hibernate|postgresql|jboss|eclipse)|io\\.(quarkus|vertx|agroal|smallrye)"
                    + "|com\\.fasterxml|fr\\.hemicycle)\\.[a-z]+\\.?[A-Za-z$]*"
                    + "|\\w+Exception\\b|\\bat [\\w.$]+\\([\\w.]+:\\d+\\)|StreamReadFeature|\\bnull pointer"
                    + "|\\b(SELECT|INSERT INTO|UPDATE|DELETE FROM) \\w+|violates \\w+|relation \"|column \"|constraint \"");

    private final ApiDescription description;
    private final Set<String> codes;
    private final long seed;
    private final FuzzReport report;

    private Fuzz(ApiDescription description, Set<String> codes, long seed) {
        this.description = description;
        this.codes = Set.copyOf(codes);
        this.seed = seed;
        this.report = new FuzzReport(description.operations());
    }

    /**
     * @param catalogues of all rules that the service can explain
     * @param beginnings what stands for ids of the examples in {@link #OWN} when a telling begins, in turn
     */
    public static FuzzReport run(
            ApiDescription description, Iterable<RuleCatalogue> catalogues, List<Map<String, String>> beginnings) {
        Set<String> codes = StreamSupport.stream(catalogues.spliterator(), false)
                .flatMap(catalogue -> catalogue.rules().stream())
                .map(Rule::name)
                .collect(Collectors.toSet());
        Fuzz fuzz = new Fuzz(description, codes, Long.getLong("hemicycle.fuzz.seed", SEED));
        int requests = Integer.getInteger("hemicycle.fuzz.requests", REQUESTS);
        System.out.printf("fuzz: %d requests, seed %d%n", requests, fuzz.seed);
        fuzz.ask(requests, beginnings);
        fuzz.askAsAStranger();
        System.out.println("fuzz: " + fuzz.report);
        System.out.println("fuzz: never 2xx:\n  " + String.join("\n  ", fuzz.report.neverSucceeded()));
        return fuzz.report;
    }

    private void ask(int requests, List<Map<String, String>> beginnings) {
        Story own = new Story(OWN, handles());
        Story other = new Story(OTHER, handles());
        RequestMaker maker = new RequestMaker(description, seed);
        AtomicInteger number = new AtomicInteger();
        AtomicInteger tellings = new AtomicInteger();
        int told = (int) (requests * TOLD);
        inThreads(() -> {
            while (number.get() < told) {
                int telling = tellings.getAndIncrement();
                Story story = telling % 4 == 3 ? other.begun() : own.begun();
                if (telling % 4 != 3) {
                    beginnings.get(telling % beginnings.size()).forEach(story::learn);
                }
                new Telling(story, maker.quick(), report::successes, new Random(seed + telling))
                        .tell(
                                operation -> ask(maker.good(number.incrementAndGet(), operation, story)),
                                () -> number.get() < told);
            }
        });
        inThreads(() -> {
            for (int next = number.incrementAndGet(); next <= requests; next = number.incrementAndGet()) {
                ask(maker.make(next, next % 9 == 0 ? other : own));
            }
        });
    }

    /** What stands for something besides ids: the examples in paths, and the codes by which bodies refer to things. */
    private Set<String> handles() {
        Set<String> handles = new HashSet<>();
        for (ApiOperation operation : description.operations()) {
            operation
                    .parameters("path")
                    .forEach(parameter -> ApiOperation.example(parameter).ifPresent(handles::add));
            operation.bodies().values().forEach(examples -> examples.forEach(example -> codes(example, handles)));
        }
        handles.removeIf(each -> each.length() <= 2);
        return handles;
    }

    private static void codes(JsonNode example, Set<String> codes) {
        example.properties().stream()
                .filter(each -> each.getKey().endsWith("Code"))
                .forEach(each -> codes.add(each.getValue().asText()));
        example.forEach(child -> codes(child, codes));
    }

    private static void inThreads(Runnable asker) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> each : threads.invokeAll(Collections.nCopies(THREADS, Executors.callable(asker)))) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the fuzzer itself failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return whether it did what it asks for */
    private boolean ask(FuzzRequest request) {
        Answer answer;
        try {
            answer = request.send();
        } catch (RuntimeException e) {
            report.fault(seed, request, "gets no answer: " + e, "");
            return false;
        }
        report.count(request, answer, json(answer).path("code").asText());
        faults(answer).forEach(fault -> report.fault(seed, request, fault, answer.text()));
        boolean succeeded = answer.status() < 300
                && request.method().equals(request.operation().method());
        if (succeeded) {
            request.story().learn(request.operation().answerExample(), json(answer));
        }
        tag(answer).ifPresent(tag -> request.story().learnTag(place(request, answer), tag));
        return succeeded;
    }

    /** Of what was answered, or, where the request named another one, the current one. */
    private static Optional<String> tag(Answer answer) {
        JsonNode current = json(answer).at("/errors/0/figures/current");
        return answer.status() == 412 && current.isTextual()
                ? Optional.of("\"" + current.asText() + "\"")
                : Optional.ofNullable(answer.headers().get("ETag"));
    }

    /** What a part is added to has the tag. */
    private static String place(FuzzRequest request, Answer answer) {
        String location = answer.headers().get("Location");
        return location == null ? request.path() : URI.create(location).getRawPath();
    }

    private Stream<String> faults(Answer answer) {
        Stream.Builder<String> faults = Stream.builder();
        description.faults(answer).forEach(faults);
        if (answer.status() >= 500) {
            faults.add("fails with " + answer.status());
        }
        if (answer.status() >= 400 && !answer.method().equals("head")) {
            if (!answer.mediaType().equals("application/problem+json")) {
                faults.add("refuses with " + answer.status() + " and no problem");
            } else if (!codes.contains(json(answer).path("code").asText())) {
                faults.add("refuses with a code that nothing explains: "
                        + json(answer).path("code"));
            }
            Matcher inside = INSIDE.matcher(answer.text());
            if (inside.find()) {
                faults.add("tells of its inside: " + inside.group());
            }
        }
        return faults.build();
    }

    /** Everything that was there for its owner is not there for who has no part in it. */
    private void askAsAStranger() {
        for (FuzzRequest request : report.succeeded(OWN)) {
            ApiOperation operation = request.operation();
            if (operation.needsToken() && request.path().matches(".*/[0-9a-f]{8}-[0-9a-f-]{27}.*")) {
                String role = operation.roles().contains(Role.ADMIN)
                        ? Role.ADMIN
                        : operation.roles().iterator().next();
                FuzzRequest asked = RequestMaker.as(TestTokens.of(role, STRANGER), request);
                Answer answer = asked.send();
                faults(answer).forEach(fault -> report.fault(seed, asked, fault, answer.text()));
                if (answer.status() != 404) {
                    report.fault(seed, asked, "is found by a stranger: " + answer.status(), answer.text());
                }
            }
        }
    }

    private static JsonNode json(Answer answer) {
        try {
            return answer.mediaType().endsWith("json")
                    ? new ObjectMapper().readTree(answer.text())
                    : MissingNode.getInstance();
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
