package fr.hemicycle.funding.payment;

import static fr.hemicycle.funding.Treasury.euros;
import static fr.hemicycle.funding.payment.Paymaster.orderOf;
import static fr.hemicycle.platform.test.KafkaProbe.header;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.hemicycle.funding.Treasury;
import fr.hemicycle.funding.VoteEvents;
import fr.hemicycle.funding.payment.Paymaster.Line;
import fr.hemicycle.localstack.SharedStack;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class PaymentTest {

    private final Paymaster desk = new Paymaster();
    private final VoteEvents votes = new VoteEvents();

    @Test
    void a_commitment_is_liquidated_ordered_and_paid_and_partners_are_told() {
        Line line = desk.bound("100.00", "60.00");
        assertThat(desk.figures(line)).containsExactly("60.00", "0.00", "0.00", "0.00");
        desk.open(line, 2023, "OPENING", euros("50.00"))
                .then()
                .statusCode(201)
                .body("available.amount", equalTo("50.00"));

        String liquidation = desk.liquidated(line, "60.00", 2023);
        assertThat(state(line)).isEqualTo("LIQUIDATED");
        String advance = desk.ordered(liquidation, "20.00", 2023);
        assertThat(desk.accountant
                        .read("/v1/payment-orders?awaited=true&lineId=" + line.id())
                        .getList("items.id"))
                .containsExactly(advance);
        desk.pay(advance).then().statusCode(201).body("state", equalTo("PAID")).body("steps[0].note", equalTo("VIR-1"));

        assertThat(desk.figures(line)).containsExactly("60.00", "60.00", "20.00", "20.00");
        assertThat(desk.year(line.operation(), 2023))
                .containsExactly("50.00", "20.00", "20.00", "0.00", "0.00", "0.00", "30.00");
        assertThat(desk.finance.read("/v1/liquidations/" + liquidation).getString("left.amount"))
                .isEqualTo("40.00");
        assertThat(desk.accountant
                        .read("/v1/payment-orders?awaited=true&lineId=" + line.id())
                        .getList("items"))
                .isEmpty();
        desk.open(line, 2023, "OPENING", euros("10.00")).then().statusCode(201);
        desk.pay(desk.ordered(liquidation, "40.00", 2023)).then().statusCode(201);
        assertThat(state(line)).isEqualTo("PAID");
        assertThat(entries(line))
                .containsExactly("OPENING", "PAYMENT_ORDER", "PAYMENT", "OPENING", "PAYMENT_ORDER", "PAYMENT");
        assertThat(event(line, 2, "PaymentRecorded"))
                .contains(
                        "\"amount\":\"40.00\"",
                        "\"paid\":{\"amount\":\"60.00\"",
                        "\"beneficiarySiret\":\"20005374200017\"")
                .doesNotContain("\"name\"");
        assertThat(desk.isConsistent()).isTrue();
    }

    static Stream<Arguments> wrongOrders() {
        Map<String, Object> wrongSiret = orderOf(euros("1.00"), 2023);
        wrongSiret.put("beneficiary", Map.of("name", "Région", "siret", "20005374200018"));
        Map<String, Object> early = orderOf(euros("1.00"), 2023);
        early.put("orderedOn", "2023-01-01");
        Map<String, Object> dateless = orderOf(euros("1.00"), 2023);
        dateless.put("year", 20230);
        Map<String, Object> ahead = orderOf(euros("1.00"), 2023);
        ahead.put("orderedOn", "2999-01-01");
        return Stream.of(
                arguments("zero", orderOf(euros("0.00"), 2023), 409, "AMOUNT_MUST_BE_POSITIVE", ""),
                arguments("negative", orderOf(euros("-1.00"), 2023), 409, "AMOUNT_MUST_BE_POSITIVE", ""),
                arguments(
                        "three decimals", orderOf(euros("1.000"), 2023), 422, "VALUE_MUST_BE_VALID", "/amount/amount"),
                arguments(
                        "a JSON number",
                        orderOf(Map.of("amount", 1.00, "currency", "EUR"), 2023),
                        422,
                        "VALUE_MUST_BE_VALID",
                        "/amount/amount"),
                arguments(
                        "another currency",
                        orderOf(Map.of("amount", "1.00", "currency", "USD"), 2023),
                        422,
                        "VALUE_MUST_BE_VALID",
                        "/amount/currency"),
                arguments(
                        "10^13",
                        orderOf(euros("10000000000000.00"), 2023),
                        422,
                        "VALUE_MUST_BE_VALID",
                        "/amount/amount"),
                arguments(
                        "one below 10^13",
                        orderOf(euros("9999999999999.99"), 2023),
                        409,
                        "LIQUIDATION_MUST_COVER_THE_ORDER",
                        ""),
                arguments(
                        "a SIRET that fails its check digit",
                        wrongSiret,
                        422,
                        "SIRET_MUST_HAVE_ITS_CHECK_DIGIT",
                        "/beneficiary/siret"),
                arguments(
                        "beyond the liquidation",
                        orderOf(euros("60.01"), 2023),
                        409,
                        "LIQUIDATION_MUST_COVER_THE_ORDER",
                        ""),
                arguments(
                        "beyond the year's appropriation",
                        orderOf(euros("50.01"), 2023),
                        409,
                        "APPROPRIATION_MUST_COVER_THE_ORDER",
                        ""),
                arguments("before the service is done", early, 409, "STEP_MUST_FOLLOW_THE_ONE_BEFORE", ""),
                arguments("of a day ahead", ahead, 409, "EFFECTIVE_DAY_MUST_NOT_BE_AHEAD", ""),
                arguments("for a year of no date", dateless, 422, "VALUE_MUST_BE_VALID", "/year"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongOrders")
    void refuses_an_order_and_writes_nothing(String what, Object order, int status, String code, String pointer) {
        Line line = desk.bound("100.00", "60.00");
        desk.open(line, 2023, "OPENING", euros("50.00")).then().statusCode(201);
        String liquidation = desk.liquidated(line, "60.00", 2023);

        JsonPath problem = desk.order(liquidation, order)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .extract()
                .jsonPath();

        assertThat(problem.getString("errors[0].source")).as(what).isNotBlank();
        if (!pointer.isEmpty()) {
            assertThat(problem.getList("errors.pointer").toString()).contains(pointer);
        }
        assertThat(desk.figures(line)).containsExactly("60.00", "60.00", "0.00", "0.00");
        assertThat(entries(line)).containsExactly("OPENING");
    }

    static Stream<Arguments> wrongDues() {
        Paymaster desk = new Paymaster();
        Map<String, Object> undocumented = desk.due(euros("1.00"), 2023);
        undocumented.put("documents", List.of());
        Map<String, Object> unhashed = desk.due(euros("1.00"), 2023);
        unhashed.put("documents", List.of(Map.of("title", "t", "sha256", "xyz", "link", "https://example.org")));
        Map<String, Object> unscheduled = desk.due(euros("1.00"), 2023);
        unscheduled.put("item", 7);
        Map<String, Object> elsewhen = desk.due(euros("1.00"), 2023);
        elsewhen.put("year", 2022);
        return Stream.of(
                arguments(desk.due(euros("0.00"), 2023), 409, "AMOUNT_MUST_BE_POSITIVE"),
                arguments(desk.due(euros("60.01"), 2023), 409, "COMMITMENT_MUST_COVER_THE_LIQUIDATION"),
                arguments(desk.due(euros("0.001"), 2023), 422, "VALUE_MUST_BE_VALID"),
                arguments(undocumented, 422, "VALUE_MUST_BE_VALID"),
                arguments(unhashed, 422, "VALUE_MUST_BE_VALID"),
                arguments(unscheduled, 409, "SCHEDULE_ITEM_MUST_EXIST"),
                arguments(elsewhen, 409, "YEAR_MUST_FIT_THE_DAY"));
    }

    @ParameterizedTest
    @MethodSource("wrongDues")
    void refuses_a_liquidation_and_writes_nothing(Object due, int status, String code) {
        Line line = desk.bound("100.00", "60.00");

        desk.finance
                .post("/v1/commitment-lines/" + line.id() + "/liquidations", due)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));

        assertThat(desk.figures(line)).containsExactly("60.00", "0.00", "0.00", "0.00");
    }

    @Test
    void an_appropriation_is_opened_lowered_and_told_as_it_was() {
        Line line = desk.bound("100.00", "60.00");
        desk.open(line, 2023, "OPENING", euros("0.00")).then().statusCode(409);
        desk.open(line, 2023, "OPENING", 60).then().statusCode(422);
        desk.open(line, 1800, "OPENING", euros("1.00")).then().statusCode(422);
        desk.open(line, 2023, "PAYMENT", euros("1.00")).then().statusCode(422);
        String path = "/v1/operations/" + line.operation() + "/payment-appropriations";
        assertThat(desk.finance.get(path).header("ETag")).isEqualTo("\"0\"");
        desk.payable(line);
        desk.open(line, 2023, "REDUCTION", euros("60.01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("APPROPRIATION_MUST_COVER_WHAT_IS_ORDERED"));
        desk.open(line, 2023, "REDUCTION", euros("10.00"))
                .then()
                .statusCode(201)
                .body("opened.amount", equalTo("50.00"));

        assertThat(desk.finance.get(path).header("ETag")).isEqualTo("\"2\"");
        assertThat(desk.finance.read(path + "?on=2022-12-11").getList("years")).isEmpty();
        assertThat(desk.finance.read(path + "?on=2022-12-12").getString("years[0].opened.amount"))
                .isEqualTo("50.00");
        assertThat(desk.finance.read(path + "?knownAt=2022-12-13T00:00:00Z").getList("years"))
                .isEmpty();
        desk.finance.get(path + "?on=tomorrow").then().statusCode(400);
    }

    @Test
    void nothing_is_ordered_before_the_act_is_in_force() {
        Line line = desk.committed(desk.finance.operation("100.00"), "60.00");
        String liquidation = desk.payable(line);
        desk.order(liquidation, orderOf(euros("1.00"), 2023))
                .then()
                .statusCode(409)
                .body("code", equalTo("ACT_MUST_BE_IN_FORCE"));
        desk.act(line, "DeliberationInForce", 2, Map.of("inForceOn", "2023-01-02"));
        desk.awaitState(line, "LIQUIDATED");

        assertThat(entries(line)).containsExactly("OPENING");
        desk.ordered(liquidation, "1.00", 2023);
    }

    @Test
    void who_ordered_does_not_pay_whatever_their_roles_and_what_is_settled_stays_settled() {
        Line line = desk.bound("100.00", "60.00");
        String liquidation = desk.payable(line);
        String order = desk.ordered(liquidation, "60.00", 2023);
        Map<String, Object> payment = Map.of("reference", "VIR-1", "paidOn", "2023-03-01");
        given().auth()
                .oauth2(SharedStack.tokens()
                        .mint(
                                Set.of(Role.ACCOUNTANT, Role.FINANCE),
                                Treasury.PAS_DE_CALAIS,
                                Role.FINANCE + "-of-" + Treasury.PAS_DE_CALAIS,
                                Duration.ofHours(1),
                                Instant.now()))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(payment)
                .post("/v1/payment-orders/" + order + "/payment")
                .then()
                .statusCode(409)
                .body("code", equalTo("ORDERER_MAY_NOT_PAY"));
        for (String path : List.of("/payment", "/rejection", "/reversal")) {
            desk.finance
                    .post("/v1/payment-orders/" + order + path, payment)
                    .then()
                    .statusCode(403);
        }
        desk.accountant
                .post("/v1/liquidations/" + liquidation + "/payment-orders", orderOf(euros("1.00"), 2023))
                .then()
                .statusCode(403);

        desk.accountant
                .post("/v1/payment-orders/" + order + "/rejection", Map.of("reason", "Pièce manquante"))
                .then()
                .statusCode(201)
                .body("state", equalTo("REJECTED"));
        desk.pay(order).then().statusCode(409).body("code", equalTo("ORDER_MUST_BE_AWAITED"));
        assertThat(desk.figures(line)).containsExactly("60.00", "60.00", "0.00", "0.00");
        assertThat(desk.year(line.operation(), 2023)).endsWith("60.00");
        desk.pay(desk.ordered(liquidation, "60.00", 2023)).then().statusCode(201);
        assertThat(entries(line)).containsExactly("OPENING", "PAYMENT_ORDER", "REJECTION", "PAYMENT_ORDER", "PAYMENT");
        assertThat(desk.isConsistent()).isTrue();
    }

    @Test
    void what_was_paid_may_come_back_once_and_be_ordered_anew() {
        Line line = desk.bound("100.00", "60.00");
        String liquidation = desk.payable(line);
        String order = desk.ordered(liquidation, "60.00", 2023);
        reverse(order).then().statusCode(409).body("code", equalTo("PAYMENT_MUST_STAND"));
        desk.pay(order).then().statusCode(201);
        reverse(order).then().statusCode(201).body("state", equalTo("REVERSED"));
        reverse(order).then().statusCode(409);

        assertThat(desk.figures(line)).containsExactly("60.00", "60.00", "0.00", "0.00");
        assertThat(event(line, 2, "PaymentReversed")).contains("\"paid\":{\"amount\":\"0.00\"");
        desk.ordered(liquidation, "60.00", 2023);
        assertThat(desk.isConsistent()).isTrue();
    }

    @Test
    void what_is_not_ordered_of_a_liquidation_is_cancelled() {
        Line line = desk.bound("100.00", "60.00");
        String liquidation = desk.payable(line);
        desk.ordered(liquidation, "20.00", 2023);
        String path = "/v1/liquidations/" + liquidation + "/cancellation";
        desk.finance
                .post(path, Map.of("reason", "Facture erronée"))
                .then()
                .statusCode(200)
                .body("cancelled.amount", equalTo("40.00"))
                .body("left.amount", equalTo("0.00"));
        desk.finance
                .post(path, Map.of("reason", "encore"))
                .then()
                .statusCode(409)
                .body("code", equalTo("LIQUIDATION_MUST_HAVE_A_REST"));
        assertThat(desk.figures(line)).containsExactly("60.00", "20.00", "20.00", "0.00");
        desk.liquidated(line, "40.00", 2023);
        assertThat(desk.isConsistent()).isTrue();
    }

    @Test
    void an_annulled_act_keeps_what_was_paid_in_sight_and_stops_all_else() {
        Line line = desk.bound("100.00", "60.00");
        String liquidation = desk.payable(line);
        String paid = desk.ordered(liquidation, "20.00", 2023);
        desk.pay(paid).then().statusCode(201);
        String waiting = desk.ordered(liquidation, "10.00", 2023);

        desk.act(line, "DeliberationWithdrawn", 3, Map.of("withdrawnOn", "2023-06-20"));
        desk.awaitState(line, "RELEASED");

        assertThat(desk.figures(line)).containsExactly("20.00", "20.00", "20.00", "20.00");
        assertThat(desk.finance
                        .read("/v1/commitments/" + line.commitment())
                        .getString("lines[0].paidBeforeAnnulment.amount"))
                .isEqualTo("20.00");
        assertThat(desk.finance.balance(line.operation())).containsExactly("20.00", "0.00", "80.00");
        assertThat(desk.year(line.operation(), 2023))
                .containsExactly("60.00", "20.00", "20.00", "0.00", "0.00", "0.00", "40.00");
        desk.pay(waiting).then().statusCode(409);
        desk.order(liquidation, orderOf(euros("1.00"), 2023))
                .then()
                .statusCode(409)
                .body("code", equalTo("COMMITMENT_MUST_STAND"));
        desk.finance
                .post("/v1/commitment-lines/" + line.id() + "/liquidations", desk.due(euros("1.00"), 2023))
                .then()
                .statusCode(409)
                .body("code", equalTo("COMMITMENT_MUST_STAND"));
        assertThat(desk.isConsistent()).isTrue();

        reverse(paid).then().statusCode(201);
        assertThat(desk.figures(line)).containsExactly("0.00", "0.00", "0.00", "0.00");
        assertThat(desk.finance
                        .read("/v1/commitments/" + line.commitment())
                        .getString("lines[0].paidBeforeAnnulment.amount"))
                .isEqualTo("20.00");
        assertThat(desk.finance.balance(line.operation())).containsExactly("0.00", "0.00", "100.00");
        assertThat(desk.isConsistent()).isTrue();
    }

    @Test
    void a_release_of_the_rest_and_a_later_vote_leave_what_is_due() {
        Line line = desk.bound("100.00", "60.00");
        desk.liquidated(line, "20.00", 2023);
        String later = UUID.randomUUID().toString();
        Map<String, Object> lower = new HashMap<>(VoteEvents.adopted(later, List.of()));
        lower.put(
                "effects",
                List.of(Map.of(
                        "article",
                        1,
                        "kind",
                        "CHANGE_COMMITMENT",
                        "changes",
                        List.of(Map.of(
                                "deliberationId", line.vote(), "article", 2, "line", 1, "amount", euros("19.99"))))));
        votes.tell("deliberations.v1", "VoteAdopted", later, lower);
        assertThat(new String(
                        Awaitility.await()
                                .atMost(Duration.ofSeconds(30))
                                .until(() -> votes.kafka.read("commitments.v1", later), events -> events.size() == 1)
                                .getFirst()
                                .value(),
                        UTF_8))
                .contains("COMMITMENT_MUST_COVER_WHAT_IS_LIQUIDATED");

        desk.finance
                .post("/v1/commitments/" + line.commitment() + "/rest-releases", Map.of("reason", "terminé"))
                .then()
                .statusCode(200)
                .body("lines[0].released.amount", equalTo("40.00"));
        assertThat(desk.figures(line)).containsExactly("20.00", "20.00", "0.00", "0.00");
        desk.finance
                .post("/v1/commitments/" + line.commitment() + "/rest-releases", Map.of("reason", "encore"))
                .then()
                .statusCode(409);
        assertThat(desk.isConsistent()).isTrue();
    }

    @Test
    void a_schedule_has_versions_and_keeps_what_is_liquidated() {
        Line line = desk.bound("100.00", "60.00");
        String path = "/v1/commitment-lines/" + line.id() + "/payment-schedule";
        desk.finance.get(path).then().statusCode(200).header("ETag", "\"0\"").body("items.size()", equalTo(0));
        put(path, null, "30.00", "30.00").then().statusCode(428);
        put(path, "\"1\"", "30.00", "30.00").then().statusCode(412);
        put(path, "\"0\"", "30.00", "29.99")
                .then()
                .statusCode(409)
                .body("code", equalTo("SCHEDULE_MUST_SUM_TO_THE_COMMITMENT"));
        put(path, "\"0\"", "30.00", "30.00")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("complete", equalTo(true));
        Map<String, Object> advance = desk.due(euros("30.00"), 2023);
        advance.put("item", 1);
        String liquidations = "/v1/commitment-lines/" + line.id() + "/liquidations";
        desk.finance.created(liquidations, advance);
        advance.put("amount", euros("0.01"));
        desk.finance
                .post(liquidations, advance)
                .then()
                .statusCode(409)
                .body("code", equalTo("SCHEDULE_ITEM_MUST_COVER_THE_LIQUIDATION"));
        put(path, "\"1\"", "29.99", "30.01")
                .then()
                .statusCode(409)
                .body("code", equalTo("SCHEDULE_MUST_KEEP_WHAT_IS_LIQUIDATED"));
        put(path, "\"1\"", "31.00", "29.00").then().statusCode(200).header("ETag", "\"2\"");

        assertThat(desk.finance.read(path + "?version=1").getString("items[0].amount.amount"))
                .isEqualTo("30.00");
        assertThat(desk.finance.read(path).getString("items[0].amount.amount")).isEqualTo("31.00");
        desk.finance.get(path + "?version=3").then().statusCode(404);
    }

    @Test
    void what_belongs_to_another_collectivity_is_not_there() {
        Line line = desk.bound("100.00", "60.00");
        String liquidation = desk.payable(line);
        String order = desk.ordered(liquidation, "1.00", 2023);
        Paymaster nord = new Paymaster(Treasury.NORD);
        for (String path : List.of(
                "/v1/operations/" + line.operation() + "/payment-appropriations",
                "/v1/operations/" + line.operation() + "/payment-appropriations/entries",
                "/v1/commitment-lines/" + line.id() + "/payment-schedule",
                "/v1/commitment-lines/" + line.id() + "/liquidations",
                "/v1/liquidations/" + liquidation,
                "/v1/payment-orders/" + order)) {
            nord.finance.get(path).then().statusCode(404);
        }
        nord.open(line, 2023, "OPENING", euros("1.00")).then().statusCode(404);
        nord.order(liquidation, orderOf(euros("1.00"), 2023)).then().statusCode(404);
        nord.pay(order).then().statusCode(404);
        put("/v1/commitment-lines/" + UUID.randomUUID() + "/payment-schedule", "\"0\"", "1.00", "1.00")
                .then()
                .statusCode(404);
        assertThat(nord.finance.read("/v1/payment-orders?lineId=" + line.id()).getList("items"))
                .isEmpty();
    }

    private Response put(String path, @Nullable String etag, String advance, String balance) {
        RequestSpecification request = desk.finance.request();
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.body(Map.of(
                        "items",
                        List.of(
                                Map.of(
                                        "number",
                                        1,
                                        "kind",
                                        "ADVANCE",
                                        "amount",
                                        euros(advance),
                                        "condition",
                                        "à la signature"),
                                Map.of(
                                        "number",
                                        2,
                                        "kind",
                                        "BALANCE",
                                        "amount",
                                        euros(balance),
                                        "dueOn",
                                        "2024-12-01"))))
                .put(path);
    }

    private Response reverse(String order) {
        return desk.accountant.post(
                "/v1/payment-orders/" + order + "/reversal",
                Map.of("reason", "Trop-perçu", "reversedOn", "2023-09-01"));
    }

    private String state(Line line) {
        return desk.finance.read("/v1/commitments/" + line.commitment()).getString("state");
    }

    private List<String> entries(Line line) {
        return desk.finance
                .read("/v1/operations/" + line.operation() + "/payment-appropriations/entries")
                .getList("items.kind");
    }

    /** The last of so many events of a line, held against its schema. */
    private String event(Line line, int count, String type) {
        ConsumerRecord<String, byte[]> event = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> votes.kafka.read("payments.v1", line.id()), events -> events.size() == count)
                .getLast();
        assertThat(header(event, "ce_type")).isEqualTo("fr.hemicycle.funding." + type + ".v1");
        assertThat(header(event, "ce_aggregateversion")).isEqualTo(Integer.toString(count));
        String text = new String(event.value(), UTF_8);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                SchemaLocation.of("classpath:META-INF/resources/contracts/" + type + ".v1.schema.json"))
                        .validate(text, InputFormat.JSON))
                .isEmpty();
        return text;
    }
}
