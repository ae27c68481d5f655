package fr.hemicycle.platform.test;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Clock;
import org.jspecify.annotations.NullMarked;

/**
 * The house in rules that a machine checks, as allow-lists: a typo in the target of a deny-list stays green for ever. A
 * service includes them with {@code ArchTests.in(HouseRules.class)}; each has a negative control in this module.
 */
public final class HouseRules {

    private HouseRules() {}

    private static final DescribedPredicate<JavaClass> PLAIN = resideInAnyPackage(
                    "java..", "org.jspecify..", "fr.hemicycle.platform.rule..", "fr.hemicycle.(*).domain..")
            .or(resideInAnyPackage("fr.hemicycle..domain..", "fr.hemicycle..money.."))
            .as("plain Java, another domain package, or a rule");

    private static final DescribedPredicate<JavaClass> CLOCKS = resideInAnyPackage(
                    "java.sql..", "java.net..", "java.io..")
            .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(Clock.class))
            .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(java.util.Random.class))
            .as("clock, randomness, database or network");

    @ArchTest
    public static final ArchRule the_domain_is_plain_java = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat(PLAIN)
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule the_domain_knows_no_clock_and_no_machine = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat(CLOCKS)
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule time_is_an_argument_in_the_domain = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule the_shell_is_package_private = classes()
            .that()
            .resideOutsideOfPackages("..domain..", "..money..")
            .and(outsideThePlatform())
            .and()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should(have(modifierOtherThanPublic()))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule rows_never_leave_their_package = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic()
            .andShould()
            .haveSimpleNameEndingWith("Row")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule operations_of_a_resource_are_public = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(PATCH.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should()
            .bePublic()
            .because("a package-private one silently answers 404")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule names_say_what_a_thing_is = classes()
            .that()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Common|Base|Impl)$")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule every_package_refuses_null = classes()
            .should(new ArchCondition<JavaClass>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass each, ConditionEvents events) {
                    boolean marked = each.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(
                            each, marked, each.getName() + " is not in a @NullMarked package"));
                }
            });

    /** The platform is there to be called; its controls are not the platform. */
    private static DescribedPredicate<JavaClass> outsideThePlatform() {
        return not(resideInAnyPackage("fr.hemicycle.platform.."))
                .or(resideInAnyPackage("fr.hemicycle.platform.test.control.."))
                .as("reside outside of the platform");
    }

    private static DescribedPredicate<HasModifiers> modifierOtherThanPublic() {
        return not(com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier(JavaModifier.PUBLIC))
                .as("no public modifier");
    }
}
