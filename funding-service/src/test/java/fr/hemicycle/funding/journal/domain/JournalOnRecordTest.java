package fr.hemicycle.funding.journal.domain;

import static fr.hemicycle.funding.journal.domain.JournalRule.RECORD_MUST_BE_SEALED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JournalOnRecordTest {

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("all is sealed", 0, List.of()), arguments("one waits", 1, List.of(RECORD_MUST_BE_SEALED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void is_proven_or_says_why_not(String what, int waiting, List<JournalRule> broken) {
        assertThat(new JournalOnRecord("C01-564H02", waiting)
                        .unproven().stream().map(Reason::code).toList())
                .isEqualTo(broken.stream().map(Enum::name).toList());
    }

    @Test
    void says_how_many_wait() {
        assertThat(new JournalOnRecord("C01-564H02", 3).unproven().orElseThrow())
                .isEqualTo(RECORD_MUST_BE_SEALED.with("operationCode", "C01-564H02", "records", 3));
    }

    @Test
    void every_rule_has_a_row() {
        assertThat(rows().flatMap(row -> ((List<?>) row.get()[2]).stream()).map(Object.class::cast))
                .contains((Object[]) JournalRule.values());
    }

    @Test
    void every_rule_names_its_source() {
        assertThat(JournalRule.values())
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }
}
