package fr.hemicycle.vote.councillor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class ContactResourceTest {

    private static final Map<String, String> CONTACT = Map.of(
            "email", "zoe@example.org", "phone", "+33 3 21 00 00 00", "postalAddress", "1 rue d'Exemple\n62000 Arras");

    private final Office office = new Office();

    @Inject
    AgroalDataSource database;

    @Test
    void sets_shows_and_erases_and_leaves_the_member_on_record() throws SQLException {
        String member = office.councillors(1).getFirst();
        String path = pathOf(member);
        office.get(path).then().statusCode(200).header("ETag", "\"0\"").body("", anEmptyMap());

        put(path, CONTACT, "\"0\"").then().statusCode(200).header("ETag", "\"1\"");
        put(path, Map.of("phone", "0321000000"), "\"0\"").then().statusCode(412);
        put(path, Map.of("email", "zoe@example.org"), "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        office.get(path).then().body("", equalTo(Map.of("email", "zoe@example.org")));
        office.request().delete(path).then().statusCode(204);
        office.request().delete(path).then().statusCode(204);

        office.get(path).then().header("ETag", "\"0\"").body("", anEmptyMap());
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("SELECT count(*) FROM councillor_contact WHERE councillor_id = '"
                        + member + "' UNION ALL SELECT count(*) FROM councillor WHERE id = '" + member + "'")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
            row.next();
            assertThat(row.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void needs_the_version_that_was_read() {
        office.request()
                .body(CONTACT)
                .put(pathOf(office.councillors(1).getFirst()))
                .then()
                .statusCode(428)
                .body("code", equalTo("VERSION_MUST_BE_GIVEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.PARTNER})
    void nobody_else_reads_writes_or_erases(String role) {
        String path = pathOf(office.councillors(1).getFirst());
        Office other = new Office(role, Office.PAS_DE_CALAIS);

        for (Response answer : List.of(
                other.get(path),
                other.request().header("If-Match", "\"0\"").body(CONTACT).put(path),
                other.request().delete(path))) {
            answer.then().statusCode(403).body("code", equalTo("ROLE_MUST_ALLOW_THE_REQUEST"));
        }
    }

    @Test
    void another_collectivitys_member_is_not_there() {
        String path = pathOf(office.councillors(1).getFirst());
        put(path, CONTACT, "\"0\"").then().statusCode(200);
        Office nord = new Office(Role.CLERK, Office.NORD);

        for (Response answer : List.of(
                nord.get(path),
                nord.request().header("If-Match", "\"1\"").body(CONTACT).put(path),
                nord.request().delete(path))) {
            answer.then().statusCode(404).body("code", equalTo("RESOURCE_MUST_EXIST"));
        }
        office.get(path).then().body("email", equalTo("zoe@example.org"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"email":"zoe"}                   | /email
            {"email":"a b@c"}                 | /email
            {"phone":"zoe"}                   | /phone
            {"postalAddress":"a\\u0000b"}     | /postalAddress
            {"postalAddress":""}              | /postalAddress
            """)
    void refuses_what_reaches_nobody(String contact, String pointer) {
        office.request()
                .header("If-Match", "\"0\"")
                .body(contact)
                .put(pathOf(office.councillors(1).getFirst()))
                .then()
                .statusCode(422)
                .body("code", equalTo("VALUE_MUST_BE_VALID"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private Response put(String path, Map<String, String> contact, String ifMatch) {
        return office.request().header("If-Match", ifMatch).body(contact).put(path);
    }

    private static String pathOf(String member) {
        return "/v1/councillors/" + member + "/contact";
    }
}
