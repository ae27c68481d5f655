package fr.hemicycle.basin.body.domain;

import static fr.hemicycle.basin.body.domain.Sample.FROM;
import static fr.hemicycle.basin.body.domain.Sample.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Who belonged on any day, against a model that keeps a list of names for each day. */
class MembersTest {

    private static final int DAYS = 40;
    /** Beyond what any step names: who has no last day belongs until then, and longer. */
    private static final int LAST = DAYS + 25;

    private static final int FOR_GOOD = 20;

    /** An organisation joins for some days or for good, or leaves the membership that it has on a day. */
    record Step(boolean joins, int organisation, int day, int length) {

        int lastDay() {
            return length == FOR_GOOD ? LAST : day + length;
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(true, true, false),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.integers().between(0, FOR_GOOD))
                .as(Step::new)
                .list()
                .ofMaxSize(30);
    }

    @Property
    void any_past_day_is_answered_as_by_a_list_kept_for_each_day(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(max = LAST) int bodyEnds) {
        List<Member> members = new ArrayList<>();
        Map<Integer, Set<UUID>> model = new HashMap<>();
        for (Step step : steps) {
            UUID organisation = new UUID(5, step.organisation());
            if (step.joins()) {
                join(members, model, organisation, step);
            } else {
                leave(members, model, organisation, step);
            }
        }
        Members ofABodyThatEnded = new Members(ended(FROM.plusDays(bodyEnds)), members, List.of(), List.of());
        for (int day = 0; day <= LAST; day++) {
            LocalDate on = FROM.plusDays(day);
            assertThat(of(members).on(on).stream().map(Member::organisationId).collect(Collectors.toSet()))
                    .as("day %s after %s", day, steps)
                    .isEqualTo(model.getOrDefault(day, Set.of()));
            assertThat(of(members).on(on)).extracting(Member::organisationId).doesNotHaveDuplicates();
            assertThat(ofABodyThatEnded.on(on))
                    .isEqualTo(day <= bodyEnds ? of(members).on(on) : List.of());
        }
        assertThat(of(members).on(FROM.minusDays(1))).isEmpty();
        assertThat(of(members).on(UNTIL.plusDays(1))).isEmpty();
    }

    private static void join(List<Member> members, Map<Integer, Set<UUID>> model, UUID organisation, Step step) {
        Member member = new Member(
                new UUID(6, members.size()),
                Sample.BODY,
                organisation,
                MemberRole.SIGNATORY,
                FROM.plusDays(step.day()),
                step.length() == FOR_GOOD ? null : FROM.plusDays(step.lastDay()),
                List.of());
        boolean free = IntStream.rangeClosed(step.day(), step.lastDay())
                .noneMatch(day -> model.getOrDefault(day, Set.of()).contains(organisation));

        BodyDecision<List<Member>> decision = of(members).join(List.of(member));

        assertThat(decision instanceof BodyDecision.Recorded).isEqualTo(free);
        if (free) {
            members.add(member);
            IntStream.rangeClosed(step.day(), step.lastDay())
                    .forEach(day ->
                            model.computeIfAbsent(day, _ -> new HashSet<>()).add(organisation));
        }
    }

    private static void leave(List<Member> members, Map<Integer, Set<UUID>> model, UUID organisation, Step step) {
        LocalDate lastDay = FROM.plusDays(step.day());
        members.stream()
                .filter(each -> each.organisationId().equals(organisation) && each.belongsOn(lastDay))
                .findFirst()
                .ifPresent(member -> {
                    if (of(members).leave(member, lastDay) instanceof BodyDecision.Recorded<Member>(Member now)) {
                        members.set(members.indexOf(member), now);
                        for (int day = step.day() + 1; member.belongsOn(FROM.plusDays(day)) && day <= LAST; day++) {
                            Objects.requireNonNull(model.get(day)).remove(organisation);
                        }
                    }
                });
    }

    private static Body ended(LocalDate lastDay) {
        return switch (Sample.body(BodyKind.STEERING_COMMITTEE).end(lastDay, List.of())) {
            case BodyDecision.Recorded<Body>(Body now) -> now;
            case BodyDecision.Refused<Body>(var reasons) -> throw new AssertionError(reasons);
        };
    }

    private static Members of(List<Member> members) {
        return new Members(Sample.body(BodyKind.STEERING_COMMITTEE), members, List.of(), List.of());
    }
}
