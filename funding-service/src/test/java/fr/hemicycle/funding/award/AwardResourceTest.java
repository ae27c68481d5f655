package fr.hemicycle.funding.award;

import static fr.hemicycle.funding.award.Grants.ASSOCIATION;
import static fr.hemicycle.funding.award.Grants.beneficiary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.Treasury;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class AwardResourceTest {

    private final Grants grants = new Grants();

    @Test
    void an_award_is_described_version_by_version() {
        String path = grants.committed("6574", "60000.00");

        grants.treasury.get(path).then().header("ETag", "\"0\"").body("award", nullValue());
        grants.put(path, Grants.award(), null).then().statusCode(428);
        grants.put(path, Grants.award(), "\"0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("award.beneficiaries[0].share", equalTo("1.00"));
        grants.put(path, Grants.award(), "\"0\"").then().statusCode(412);
        Map<String, Object> shared = Grants.award();
        shared.put(
                "beneficiaries", List.of(beneficiary(ASSOCIATION, "0.3333"), beneficiary("20005374200017", "0.6667")));
        shared.remove("agreementSignedOn");
        grants.put(path, shared, "\"1\"").then().statusCode(200).header("ETag", "\"2\"");

        grants.treasury
                .get(path)
                .then()
                .header("ETag", "\"2\"")
                .body("award.agreementSignedOn", nullValue())
                .body("award.beneficiaries.share", equalTo(List.of("0.3333", "0.6667")))
                .body("award.beneficiaries[0].siret", equalTo(ASSOCIATION));
    }

    @Test
    void settings_are_set_version_by_version() {
        grants.treasury.get("/v1/award-settings").then().statusCode(200).header("ETag", "\"0\"");
        grants.put("/v1/award-settings", grants.settings(), "\"0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        grants.put("/v1/award-settings", grants.settings(), "\"0\"").then().statusCode(412);
        Map<String, Object> others = grants.settings();
        others.put("siret", "20005374200018");
        others.put(
                "grantNatures",
                List.of(Map.of(
                        "nomenclature",
                        "M57",
                        "prefix",
                        "65748",
                        "fromYear",
                        2024,
                        "untilYear",
                        2023,
                        "provenance",
                        "p")));

        grants.put("/v1/award-settings", others, "\"1\"")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("SIRET_MUST_BE_OF_THE_COLLECTIVITY"));
        assertThat(grants.treasury.read("/v1/award-settings").getString("grantNatures[0].prefix"))
                .isEqualTo("657");
    }

    static Stream<Arguments> broken() {
        Map<String, Object> none = new HashMap<>(Map.of("name", "Personne", "share", "1.00"));
        Map<String, Object> rna = new HashMap<>(Map.of("name", "Association", "rna", "W380475558", "share", "1.00"));
        return Stream.of(
                arguments("agreementSignedOn", "2199-01-01", "SIGNATURE_MUST_NOT_LIE_AHEAD"),
                arguments("paidUntil", "2023-03-31", "PAYMENT_PERIOD_MUST_ASCEND"),
                arguments("paymentTerms", "OTHER", "OTHER_PAYMENT_TERMS_MUST_BE_DESCRIBED"),
                arguments("beneficiaries", List.of(none), "BENEFICIARY_MUST_BE_IDENTIFIED"),
                arguments("beneficiaries", List.of(rna), "SIRET_MAY_ONLY_BE_MISSING_FOR_AID_IN_KIND"),
                arguments(
                        "beneficiaries",
                        List.of(beneficiary("38047555800059", "1.00")),
                        "SIRET_MUST_HAVE_ITS_CHECK_DIGIT"),
                arguments(
                        "beneficiaries",
                        List.of(beneficiary(ASSOCIATION, "0.99")),
                        "SHARES_OF_BENEFICIARIES_MUST_SUM_TO_ONE"),
                arguments(
                        "beneficiaries",
                        List.of(beneficiary(ASSOCIATION, "0.50"), beneficiary(ASSOCIATION, "0.50")),
                        "BENEFICIARY_MUST_BE_NAMED_ONCE"),
                arguments("beneficiaries", List.of(), "VALUE_MUST_BE_VALID"),
                arguments("beneficiaries", List.of(beneficiary(ASSOCIATION, "0.00")), "VALUE_MUST_BE_VALID"),
                arguments("beneficiaries", List.of(beneficiary(ASSOCIATION, "1.01")), "VALUE_MUST_BE_VALID"),
                arguments("beneficiaries", List.of(beneficiary("3804755580005", "1.00")), "VALUE_MUST_BE_VALID"),
                arguments("object", "", "VALUE_MUST_BE_VALID"),
                arguments("object", "   ", "VALUE_MUST_BE_VALID"),
                arguments("object", "deux\nlignes", "VALUE_MUST_BE_VALID"),
                arguments("object", "x".repeat(257), "VALUE_MUST_BE_VALID"),
                arguments("aid", "GIFT", "VALUE_MUST_BE_VALID"),
                arguments("raeId", "123456", "VALUE_MUST_BE_VALID"),
                arguments("paidFrom", "hier", "VALUE_MUST_BE_VALID"),
                arguments("colour", "blue", "PROPERTY_MUST_BE_KNOWN"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("broken")
    void refuses_what_the_standard_would_and_writes_nothing(String property, Object value, String code) {
        String path = Shared.path();
        Map<String, Object> award = Grants.award();
        award.put(property, value);

        Shared.grants().put(path, award, "\"0\"").then().statusCode(422).body("errors.code", hasItem(code));
        Shared.grants().treasury.get(path).then().header("ETag", "\"0\"");
    }

    @Test
    void only_finance_writes_and_a_line_of_others_is_not_there() {
        String path = Shared.path();
        for (String role : List.of(Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.PARTNER)) {
            for (String each : List.of(path, "/v1/award-settings")) {
                new Treasury(role, Shared.grants().siren)
                        .request()
                        .header("If-Match", "\"0\"")
                        .body(each.equals(path) ? Grants.award() : grants.settings())
                        .put(each)
                        .then()
                        .statusCode(403);
            }
        }
        Treasury other = new Treasury(Role.FINANCE, Treasury.NORD);
        other.get(path).then().statusCode(404).body("code", equalTo("RESOURCE_MUST_EXIST"));
        other.request()
                .header("If-Match", "\"0\"")
                .body(Grants.award())
                .put(path)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lines/2/2/award", "/lines/1/1/award", "/lines/x/1/award", "/lines/2/99999999999/award"})
    void finds_no_other_line(String tail) {
        String commitment = Shared.path().substring(0, Shared.path().indexOf("/lines"));

        assertThat(Shared.grants().treasury.get(commitment + tail).statusCode()).isEqualTo(404);
        assertThat(Shared.grants()
                        .treasury
                        .get("/v1/commitments/" + UUID.randomUUID() + "/lines/2/1/award")
                        .statusCode())
                .isEqualTo(404);
    }

    /** One commitment that stays undescribed, for all tests that must not write. */
    private static final class Shared {

        private static final Grants GRANTS = new Grants();
        private static final String PATH = GRANTS.committed("6574", "60000.00");

        static Grants grants() {
            return GRANTS;
        }

        static String path() {
            return PATH;
        }
    }
}
