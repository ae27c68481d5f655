package fr.hemicycle.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final JavaClasses CONTROLS =
            new ClassFileImporter().importPackages("fr.hemicycle.platform.test.control");

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("the_domain_is_plain_java", "KnowsTheFramework"),
                arguments("the_domain_knows_no_clock_and_no_machine", "KnowsTheDatabase"),
                arguments("time_is_an_argument_in_the_domain", "ReadsTheClock"),
                arguments("the_shell_is_package_private", "OpenShell"),
                arguments("rows_never_leave_their_package", "LeakedRow"),
                arguments("operations_of_a_resource_are_public", "SilentResource"),
                arguments("names_say_what_a_thing_is", "VoteManager"),
                arguments("every_package_refuses_null", "ForgottenPackage"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void finds_the_fault_that_it_is_there_for(String rule, String culprit) throws ReflectiveOperationException {
        assertThat(rule(rule).evaluate(CONTROLS).getFailureReport().getDetails())
                .anySatisfy(fault -> assertThat(fault).contains(culprit));
    }

    @Test
    void every_rule_has_its_negative_control() {
        assertThat(faults().map(control -> control.get()[0]))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(HouseRules.class.getFields())
                        .map(Field::getName)
                        .toList());
    }

    @Test
    void the_platform_keeps_the_house_too() throws ReflectiveOperationException {
        JavaClasses platform = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("fr.hemicycle.platform");
        for (Field field : HouseRules.class.getFields()) {
            rule(field.getName()).check(platform);
        }
    }

    private static ArchRule rule(String name) throws ReflectiveOperationException {
        return (ArchRule) HouseRules.class.getField(name).get(null);
    }
}
