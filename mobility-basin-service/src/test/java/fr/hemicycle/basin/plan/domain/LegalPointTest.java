package fr.hemicycle.basin.plan.domain;

import static fr.hemicycle.basin.plan.domain.Texts.AREA;
import static fr.hemicycle.basin.plan.domain.Texts.TEXT;
import static fr.hemicycle.basin.plan.domain.Texts.action;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LegalPointTest {

    private static PlanText without(Audience audience, Provision provision) {
        EnumSet<Audience> all = EnumSet.allOf(Audience.class);
        all.remove(audience);
        EnumSet<Provision> others = EnumSet.allOf(Provision.class);
        others.remove(provision);
        return Texts.withActions(
                action(it -> it.gives(all, EnumSet.of(provision))),
                action(it -> it.code("1.2").gives(EnumSet.allOf(Audience.class), others)));
    }

    private static PlanText associatingNobodyFor(Audience audience) {
        EnumSet<Audience> others = EnumSet.allOf(Audience.class);
        others.remove(audience);
        return Texts.associating(new AssociatedBody(new NamedOrganisation("Association", null), others));
    }

    static Stream<Arguments> texts() {
        Signatory following = new Signatory(Signatory.Kind.DEPARTMENT, "Nord", Texts.NORD, "59", false);
        Signatory elsewhere = new Signatory(Signatory.Kind.REGION, "Région", Texts.REGION, "84", true);
        return Stream.of(
                row(() -> TEXT),
                row(() -> Texts.signedBy(Texts.THE_PAS_DE_CALAIS, Texts.THE_NORD), LegalPoint.REGION_PILOTS),
                row(() -> Texts.signedBy(elsewhere, Texts.THE_PAS_DE_CALAIS, Texts.THE_NORD), LegalPoint.REGION_PILOTS),
                row(
                        () -> Texts.signedBy(Texts.THE_REGION, Texts.THE_PAS_DE_CALAIS),
                        LegalPoint.EVERY_DEPARTMENT_PILOTS),
                row(
                        () -> Texts.signedBy(Texts.THE_REGION, Texts.THE_PAS_DE_CALAIS, following),
                        LegalPoint.EVERY_DEPARTMENT_PILOTS),
                row(() -> associatingNobodyFor(Audience.VULNERABLE), LegalPoint.BODIES_FOR_THE_VULNERABLE_ASSOCIATED),
                row(() -> associatingNobodyFor(Audience.DISABLED), LegalPoint.BODIES_FOR_THE_DISABLED_ASSOCIATED),
                row(
                        () -> associatingNobodyFor(Audience.REDUCED_MOBILITY),
                        LegalPoint.BODIES_FOR_REDUCED_MOBILITY_ASSOCIATED),
                row(() -> without(Audience.VULNERABLE, Provision.INDIVIDUAL_ADVICE), LegalPoint.THE_VULNERABLE_ADVISED),
                row(
                        () -> without(Audience.VULNERABLE, Provision.INDIVIDUAL_SUPPORT),
                        LegalPoint.THE_VULNERABLE_SUPPORTED),
                row(() -> without(Audience.DISABLED, Provision.INDIVIDUAL_ADVICE), LegalPoint.THE_DISABLED_ADVISED),
                row(() -> without(Audience.DISABLED, Provision.INDIVIDUAL_SUPPORT), LegalPoint.THE_DISABLED_SUPPORTED),
                row(
                        () -> without(Audience.REDUCED_MOBILITY, Provision.INDIVIDUAL_ADVICE),
                        LegalPoint.REDUCED_MOBILITY_ADVISED),
                row(
                        () -> without(Audience.REDUCED_MOBILITY, Provision.INDIVIDUAL_SUPPORT),
                        LegalPoint.REDUCED_MOBILITY_SUPPORTED),
                row(() -> without(Audience.JOB_SEEKER, Provision.EMPLOYMENT_SERVICE), LegalPoint.JOB_SEEKERS_SERVED),
                row(
                        () -> without(Audience.FAR_FROM_EMPLOYMENT, Provision.EMPLOYMENT_SERVICE),
                        LegalPoint.THOSE_FAR_FROM_EMPLOYMENT_SERVED),
                row(() -> without(Audience.APPRENTICE, Provision.EMPLOYMENT_SERVICE), LegalPoint.APPRENTICES_SERVED));
    }

    private static Arguments row(Supplier<PlanText> text, LegalPoint... missing) {
        return arguments(text, Set.of(missing));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void finds_the_point_that_is_missing(Supplier<PlanText> text, Set<LegalPoint> missing) {
        assertThat(LegalPoint.missing(text.get(), AREA)).containsExactlyInAnyOrderElementsOf(missing);
    }

    @Test
    void every_point_has_a_row_that_misses_it_and_its_paragraph() {
        assertThat(texts().flatMap(row -> ((Set<?>) row.get()[1]).stream())
                        .map(LegalPoint.class::cast)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(LegalPoint.values());
        assertThat(LegalPoint.values())
                .allMatch(point -> point.source().matches("Code des transports L1215-3 al\\. [234]"));
    }
}
