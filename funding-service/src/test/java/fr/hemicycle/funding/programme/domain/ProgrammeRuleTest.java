package fr.hemicycle.funding.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whether a code is taken is looked up in the database: ProgrammeResourceTest has the rows. */
class ProgrammeRuleTest {

    @Test
    void every_rule_names_its_source() {
        assertThat(ProgrammeRule.values())
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }
}
