package fr.hemicycle.funding.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an assembly approves is one text: two texts never have one fingerprint. */
class FingerprintTest {

    private static String of(@Nullable Object... fields) {
        Fingerprint print = new Fingerprint();
        for (Object field : fields) {
            print.add(field);
        }
        return print.hex();
    }

    @Test
    void where_one_field_ends_and_the_next_begins_counts() {
        assertThat(of("ab", "c")).isNotEqualTo(of("a", "bc"));
    }

    @Test
    void a_field_that_is_not_there_counts_and_is_no_other() {
        assertThat(of("a", null)).isNotEqualTo(of("a"));
        assertThat(of("a", null)).isNotEqualTo(of("a", "-"));
    }
}
