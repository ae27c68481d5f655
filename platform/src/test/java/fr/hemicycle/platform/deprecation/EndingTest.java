package fr.hemicycle.platform.deprecation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class EndingTest {

    /** Midnight in Paris, as both headers write it. */
    @ParameterizedTest
    @CsvSource({"1,200", "gone,404"})
    void tells_every_caller_when_an_operation_ends(String id, int status) {
        given().auth()
                .oauth2(TestTokens.of(Role.CLERK, "226200012"))
                .get("/v1/old-notes/" + id)
                .then()
                .statusCode(status)
                .header("Deprecation", "@1767222000")
                .header("Sunset", "Sun, 28 Feb 2027 23:00:00 GMT");
    }

    @Test
    void says_nothing_of_an_operation_that_stays() {
        given().auth()
                .oauth2(TestTokens.of(Role.CLERK, "226200012"))
                .get("/v1/notes")
                .then()
                .header("Deprecation", nullValue())
                .header("Sunset", nullValue());
    }

    @Test
    void says_so_in_the_description() {
        String operation = "paths.'/v1/old-notes/{id}'.get.";
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .body(operation + "deprecated", equalTo(true))
                .body(operation + "'x-sunset'", equalTo("2027-03-01"))
                .body(operation + "description", containsString("from 2027-03-01 on it may be gone"))
                .body(operation + "responses.'200'.headers", hasKey("Deprecation"))
                .body(operation + "responses.'404'.headers", hasKey("Sunset"));
    }

    @Test
    void needs_both_days_in_their_order() throws NoSuchMethodException {
        var half = Half.class.getDeclaredMethod("operation").getAnnotationsByType(Extension.class);
        LocalDate day = LocalDate.of(2026, 1, 1);

        assertThatThrownBy(() -> Ending.of(half)).hasMessageContaining("x-sunset");
        assertThatThrownBy(() -> new Ending(day, day)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Ending.of(new Extension[0])).isEmpty();
    }

    interface Half {

        @Extension(name = Ending.DEPRECATED_ON, value = "2026-01-01")
        void operation();
    }
}
