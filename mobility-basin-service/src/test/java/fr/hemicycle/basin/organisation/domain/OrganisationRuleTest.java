package fr.hemicycle.basin.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.rule.Reason;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationRuleTest {

    @ParameterizedTest
    @CsvSource({
        "DEPARTMENT, 226200012,",
        "REGION, 200053742,",
        "INTERCOMMUNALITY, 200033579,",
        "STATE,,",
        "ASSOCIATION,,",
        "ASSOCIATION, 226200012,",
        "REGION,, SIREN_MUST_BE_GIVEN",
        "DEPARTMENT,, SIREN_MUST_BE_GIVEN",
        "INTERCOMMUNALITY,, SIREN_MUST_BE_GIVEN",
        "COMPANY,, SIREN_MUST_BE_GIVEN",
        "OTHER_PUBLIC_BODY,, SIREN_MUST_BE_GIVEN",
        "DEPARTMENT, 226200013, SIREN_MUST_HAVE_ITS_CHECK_DIGIT",
        "STATE, 226200021, SIREN_MUST_HAVE_ITS_CHECK_DIGIT"
    })
    void asks_for_a_sound_number_where_one_is_due(OrganisationKind kind, String siren, String code) {
        assertThat(new Organisation(new UUID(0, 1), "Organisme", kind, siren)
                        .objection()
                        .map(Reason::code))
                .isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void a_refusal_says_where_its_rule_comes_from() {
        assertThat(new Organisation(new UUID(0, 1), "Département", OrganisationKind.DEPARTMENT, "226200013")
                        .objection()
                        .map(Reason::source))
                .contains("INSEE, SIREN (ISO/IEC 7812-1)");
    }

    @ParameterizedTest
    @CsvSource({"22620001,false", "2262000120,false", "'',false", "22620001２,false", "200033759,false", "200033579,true"
    })
    void takes_nine_digits_and_no_others(String siren, boolean sound) {
        assertThat(Siren.passesItsCheck(siren)).isEqualTo(sound);
    }

    /** One digit wrong is always noticed: that is what the check is for. */
    @Property
    boolean notices_any_single_wrong_digit(
            @ForAll @IntRange(max = 8) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
        char[] digits = "226200012".toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + by) % 10);
        return !Siren.passesItsCheck(new String(digits));
    }
}
