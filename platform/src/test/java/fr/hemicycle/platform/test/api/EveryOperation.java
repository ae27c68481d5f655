package fr.hemicycle.platform.test.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestTokens;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Every operation of a description, asked by everybody: what each may do is what the description says ({@code x-roles}), and what
 * the operation does. Asked for a collectivity that has nothing, so that nothing of the other tests is changed.
 */
public final class EveryOperation {

    public static final List<String> ROLES = List.of(
            Role.CLERK,
            Role.FINANCE,
            Role.ACCOUNTANT,
            Role.MOBILITY,
            Role.PARTNER,
            Role.MEMBER,
            Role.AUDITOR,
            Role.ADMIN);

    /** Expired, of another issuer, for another audience, forged, and unsigned. */
    private static final List<String> BAD_TOKENS = List.of(
            TestTokens.with("exp", 1_700_000_000),
            TestTokens.with("iss", "https://elsewhere.example"),
            TestTokens.with("aud", "elsewhere"),
            TestTokens.fromAnotherKey(),
            TestTokens.unsigned());

    private static final int THREADS = 8;
    private static final String NOBODY = "220200026";
    private static final String ID = ".*/[0-9a-f]{8}-[0-9a-f-]{27}.*";

    private final ApiDescription description;
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    private EveryOperation(ApiDescription description) {
        this.description = description;
    }

    /** @return one sentence per caller who gets something else than the description says */
    public static List<String> withOtherRoles(ApiDescription description) {
        return new EveryOperation(description).each(EveryOperation::check);
    }

    /**
     * What belongs to another is not there, whichever operation asks for it, whoever asks.
     *
     * @param theirs ids by the first word of their path, such as {@code basins}
     * @return one sentence per operation that finds one
     */
    public static List<String> found(ApiDescription description, Map<String, String> theirs) {
        return new EveryOperation(description).each((every, operation) -> {
            String[] steps = operation.path().split("/", -1);
            String id = steps.length > 3 && steps[3].startsWith("{") ? theirs.get(steps[2]) : null;
            if (id != null) {
                every.isNotThere(
                        operation, operation.examplePath(operation.path().replaceFirst("\\{[^}]+}", id)));
            }
        });
    }

    /**
     * A property that nobody reads is a wish that is not fulfilled, so it is refused.
     *
     * @return one sentence per operation that takes one
     */
    public static List<String> takingUnknownProperties(ApiDescription description) {
        return new EveryOperation(description).each((every, operation) -> {
            for (JsonNode example : operation.bodies().getOrDefault("application/json", List.of())) {
                ObjectNode more = example.deepCopy();
                byte[] body = bytes(more.put("colour", "blue"));
                String role = operation.roles().iterator().next();
                Answer answer = every.ask(operation, operation.examplePath(), TestTokens.of(role, NOBODY), true, body);
                every.expect(
                        operation, role + " with a colour", answer, isRefused(answer, 422, "PROPERTY_MUST_BE_KNOWN"));
            }
        });
    }

    /** The roles of the description as a table for people. */
    public static String table(String service, ApiDescription description) {
        StringBuilder page = new StringBuilder("# Who may ask what of " + service + "\n\n"
                + "Written from the description, which has the roles from the code; a test asks every operation as everybody and"
                + " fails when this page is stale (`-Dhemicycle.snapshots=write` writes it anew).\n\n| operation | "
                + String.join(" | ", ROLES) + " | without a token |\n|---|" + ":-:|".repeat(ROLES.size() + 1) + "\n");
        description.operations().stream()
                .sorted(java.util.Comparator.comparing(ApiOperation::path).thenComparing(ApiOperation::method))
                .forEach(operation -> page.append("| `%s %s` |%s%s%n"
                        .formatted(
                                operation.method().toUpperCase(java.util.Locale.ROOT),
                                operation.path(),
                                ROLES.stream()
                                        .map(role -> isAllowed(operation, role) ? " ● |" : " |")
                                        .collect(Collectors.joining()),
                                operation.needsToken() ? " |" : " ● |")));
        return page.toString();
    }

    /** Several at a time: most of the time goes by waiting for answers. */
    private List<String> each(BiConsumer<EveryOperation, ApiOperation> question) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(THREADS, Thread.ofVirtual().factory())) {
            List<Future<?>> answers = description.operations().stream()
                    .<Future<?>>map(operation -> threads.submit(() -> question.accept(this, operation)))
                    .toList();
            for (Future<?> answer : answers) {
                answer.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an operation could not be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return faults.stream().sorted().toList();
    }

    private static boolean isAllowed(ApiOperation operation, String role) {
        return !operation.needsToken() || operation.roles().contains(role);
    }

    private void check(ApiOperation operation) {
        if (operation.needsToken() && operation.roles().isEmpty()) {
            faults.add(operation + " needs a token and names no role");
            return;
        }
        for (String role : ROLES) {
            Answer answer = ask(operation, TestTokens.of(role, NOBODY), false);
            if (isAllowed(operation, role)) {
                boolean refused = answer.status() == 401 || answer.status() == 403;
                expect(operation, role, answer, !refused && (!operation.needsKey() || answer.status() >= 400));
            } else {
                expect(operation, role, answer, isRefused(answer, 403, "ROLE_MUST_ALLOW_THE_REQUEST"));
            }
        }
        if (operation.needsToken() && operation.examplePath().matches(ID)) {
            isNotThere(operation, operation.examplePath());
        }
        if (!operation.needsToken()) {
            Answer answer = ask(operation, "", true);
            expect(operation, "nobody", answer, answer.status() != 401 && answer.status() != 403);
            return;
        }
        // Each operation without a token and with two bad ones, so that all are asked of some.
        int turn = description.operations().indexOf(operation);
        for (String token :
                List.of("", BAD_TOKENS.get(turn % BAD_TOKENS.size()), BAD_TOKENS.get((turn + 1) % BAD_TOKENS.size()))) {
            Answer answer = ask(operation, token, true);
            expect(operation, "the token '" + token + "'", answer, isRefused(answer, 401, "TOKEN_MUST_BE_VALID"));
        }
    }

    private void isNotThere(ApiOperation operation, String path) {
        String role = operation.roles().iterator().next();
        Answer answer = ask(operation, path, TestTokens.of(role, NOBODY), true);
        expect(operation, role + " of elsewhere", answer, isRefused(answer, 404, "RESOURCE_MUST_EXIST"));
    }

    private void expect(ApiOperation operation, String caller, Answer answer, boolean holds) {
        if (!holds) {
            faults.add("%s answers %s with %d: %s".formatted(operation, caller, answer.status(), answer.text()));
        }
    }

    private static boolean isRefused(Answer answer, int status, String code) {
        return answer.status() == status && code(answer).equals(code);
    }

    private static String code(Answer answer) {
        return answer.text().replaceAll("(?s).*\"code\":\"([A-Z_]+)\",\"errors\".*", "$1");
    }

    private Answer ask(ApiOperation operation, String token, boolean withKey) {
        return ask(operation, operation.examplePath(), token, withKey);
    }

    private Answer ask(ApiOperation operation, String path, String token, boolean withKey) {
        byte[] body = operation.bodies().values().stream()
                .findFirst()
                .map(examples -> bytes(examples.getFirst()))
                .orElse(new byte[0]);
        return ask(operation, path, token, withKey, body);
    }

    private Answer ask(ApiOperation operation, String path, String token, boolean withKey, byte[] body) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        if (!token.isEmpty()) {
            headers.add(Map.entry("Authorization", "Bearer " + token));
        }
        if (withKey) {
            headers.add(Map.entry("Idempotency-Key", UUID.randomUUID().toString()));
        }
        headers.add(Map.entry("If-Match", "\"0\""));
        operation.bodies().keySet().stream()
                .findFirst()
                .ifPresent(type -> headers.add(Map.entry("Content-Type", type)));
        Answer answer = Http.send(operation.method(), path + query(operation), headers, body);
        description.faults(answer).forEach(fault -> faults.add(operation + " " + fault));
        return answer;
    }

    private static byte[] bytes(JsonNode example) {
        return (example.isTextual() ? example.asText() : example.toString()).getBytes(UTF_8);
    }

    /** With what is required, and an end where an answer may have none. */
    private static String query(ApiOperation operation) {
        String query = operation.parameters("query").stream()
                .filter(each -> each.path("required").asBoolean()
                        || each.path("name").asText().equals("seconds"))
                .map(each -> each.path("name").asText() + "="
                        + URLEncoder.encode(ApiOperation.example(each).orElse("1"), UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
