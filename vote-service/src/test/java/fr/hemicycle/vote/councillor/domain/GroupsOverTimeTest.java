package fr.hemicycle.vote.councillor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class GroupsOverTimeTest {

    private static final LocalDate START = LocalDate.of(2021, 7, 1);
    private static final int DAYS = 40;

    record Step(
            boolean leave,
            int member,
            int group,
            @Nullable Integer from,
            @Nullable Integer until) {}

    @Provide
    Arbitrary<List<Step>> history() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, DAYS).injectNull(0.2),
                        Arbitraries.integers().between(0, DAYS).injectNull(0.4))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 500)
    void nobody_sits_in_two_groups_on_any_day(@ForAll("history") List<Step> history) {
        Memberships memberships = new Memberships(List.of());
        for (int i = 0; i < history.size(); i++) {
            memberships = after(memberships, history.get(i), i);
            for (int day = -DAYS; day <= 2 * DAYS; day++) {
                LocalDate on = START.plusDays(day);
                assertThat(memberships.all().stream()
                                .filter(membership -> membership.isHeldOn(on))
                                .map(Membership::councillorId))
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static Memberships after(Memberships memberships, Step step, int number) {
        List<Membership> held = memberships.all();
        MembershipDecision decision = step.leave() && !held.isEmpty() && step.until() != null
                ? memberships.leave(held.get(step.member() % held.size()), START.plusDays(step.until()))
                : memberships.join(List.of(new Membership(
                        new UUID(6, number),
                        new UUID(2, step.member()),
                        new UUID(7, step.group()),
                        day(step.from()),
                        day(step.until()))));
        return switch (decision) {
            case MembershipDecision.Refused _ -> memberships;
            case MembershipDecision.Recorded(List<Membership> now) -> {
                List<Membership> all = new ArrayList<>(held);
                all.removeIf(each -> each.id().equals(now.getFirst().id()));
                all.addAll(now);
                yield new Memberships(all);
            }
        };
    }

    private static @Nullable LocalDate day(@Nullable Integer day) {
        return day == null ? null : START.plusDays(day);
    }
}
