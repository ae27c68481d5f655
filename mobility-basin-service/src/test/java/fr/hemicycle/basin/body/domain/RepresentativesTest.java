package fr.hemicycle.basin.body.domain;

import static fr.hemicycle.basin.body.domain.Sample.FROM;
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
import net.jqwik.api.constraints.IntRange;

/** Who spoke for a member on any day: those who were sent and not yet recalled, while the member belonged. */
class RepresentativesTest {

    private static final int DAYS = 20;

    /** @param recalledOn last day, which a recall brings forward */
    record Sending(int from, int until, int recalledOn) {

        /** The last day that counts: a recall may neither precede the first day nor change nothing. */
        int lastDay() {
            return recalledOn >= from && recalledOn < until ? recalledOn : until;
        }
    }

    @Provide
    Arbitrary<List<Sending>> sendings() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, DAYS);
        return Combinators.combine(days, days, days).as(Sending::new).list().ofMaxSize(6);
    }

    @Property
    void any_day_is_answered_by_who_was_sent_and_not_recalled(
            @ForAll("sendings") List<Sending> sendings, @ForAll @IntRange(max = DAYS) int memberUntil) {
        Member member = Sample.member(Sample.NORD, MemberRole.SIGNATORY, FROM, FROM.plusDays(memberUntil));
        List<Representative> sent = new ArrayList<>();
        List<Sending> accepted = new ArrayList<>();
        for (Sending each : sendings) {
            UUID id = new UUID(8, accepted.size());
            Representative person =
                    new Representative(id, "Camille EXEMPLE", "Cheffe", day(each.from()), day(each.until()));
            boolean sendable = each.until() >= each.from() && each.from() <= memberUntil;
            BodyDecision<Representative> decision = member.send(person);
            assertThat(decision instanceof BodyDecision.Recorded).isEqualTo(sendable);
            if (sendable) {
                accepted.add(each);
                sent.add(
                        person.end(day(each.recalledOn())) instanceof BodyDecision.Recorded<Representative>(var now)
                                ? now
                                : person);
            }
        }
        Member with = new Member(
                member.id(), member.bodyId(), member.organisationId(), member.role(), FROM, member.until(), sent);

        for (int day = 0; day <= DAYS; day++) {
            for (int i = 0; i < accepted.size(); i++) {
                Sending each = accepted.get(i);
                assertThat(with.isSpokenForBy(new UUID(8, i), day(day)))
                        .as("%s on day %d", each, day)
                        .isEqualTo(day <= memberUntil && each.from() <= day && day <= each.lastDay());
            }
        }
    }

    private static LocalDate day(int number) {
        return FROM.plusDays(number);
    }
}
