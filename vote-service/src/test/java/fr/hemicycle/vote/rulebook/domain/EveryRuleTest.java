package fr.hemicycle.vote.rulebook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.hemicycle.platform.rule.Rule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EveryRuleTest {

    @Test
    void names_where_it_comes_from() {
        List<Rule> rules = new ClassFileImporter()
                .importPackages("fr.hemicycle.vote").stream()
                        .filter(each -> each.isEnum() && each.isAssignableTo(Rule.class))
                        .map(JavaClass::reflect)
                        .flatMap(each -> Arrays.stream(each.getEnumConstants()))
                        .map(Rule.class::cast)
                        .toList();

        assertThat(rules)
                .hasSizeGreaterThan(150)
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }
}
