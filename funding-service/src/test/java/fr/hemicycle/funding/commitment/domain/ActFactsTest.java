package fr.hemicycle.funding.commitment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.commitment.domain.ActFact.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is known of the act of a vote: the fact of the highest version is the last that happened. */
class ActFactsTest {

    private static final LocalDate DECEMBER = LocalDate.of(2022, 12, 20);
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 1);

    private static final ActFact IN_FORCE = fact(1, Kind.IN_FORCE, DECEMBER);

    @Test
    void an_act_of_which_nothing_is_known_binds_nobody() {
        assertThat(facts().boundOn()).isEmpty();
        assertThat(facts().undoing()).isEmpty();
    }

    @Test
    void binds_from_the_day_on_which_it_came_into_force() {
        assertThat(facts(IN_FORCE).boundOn()).contains(DECEMBER);
        assertThat(facts(IN_FORCE).undoing()).isEmpty();
    }

    @Test
    void binds_nobody_while_it_is_suspended_and_again_once_that_is_lifted() {
        ActFact suspended = fact(2, Kind.SUSPENDED, null);
        ActFact lifted = fact(3, Kind.SUSPENSION_LIFTED, MARCH);

        assertThat(facts(IN_FORCE, suspended).boundOn()).isEmpty();
        assertThat(facts(lifted, suspended, IN_FORCE).boundOn()).contains(MARCH);
        assertThat(facts(lifted, suspended, IN_FORCE).undoing()).isEmpty();
    }

    @Test
    void binds_still_when_a_part_of_it_is_annulled() {
        ActFacts facts = facts(fact(2, Kind.ANNULLED_IN_PART, null), IN_FORCE);

        assertThat(facts.boundOn()).contains(DECEMBER);
        assertThat(facts.undoing()).isEmpty();
    }

    @Test
    void is_undone_by_annulment_or_withdrawal_whichever_came_first() {
        ActFact annulled = fact(4, Kind.ANNULLED, null);
        ActFact withdrawn = fact(3, Kind.WITHDRAWN, null);

        assertThat(facts(IN_FORCE, annulled).undoing()).contains(annulled);
        assertThat(facts(IN_FORCE, annulled).boundOn()).isEmpty();
        assertThat(facts(annulled, withdrawn, IN_FORCE).undoing()).contains(withdrawn);
    }

    @Test
    void a_repeal_ends_its_force_and_undoes_nothing() {
        ActFacts facts = facts(IN_FORCE, fact(2, Kind.REPEALED, null));

        assertThat(facts.boundOn()).isEmpty();
        assertThat(facts.undoing()).isEmpty();
    }

    @Property
    void says_the_same_in_whatever_order_the_facts_came(@ForAll @Size(max = 8) List<Kind> kinds, @ForAll long seed) {
        List<ActFact> facts = new ArrayList<>();
        for (Kind kind : kinds) {
            boolean binds = kind == Kind.IN_FORCE || kind == Kind.SUSPENSION_LIFTED;
            facts.add(fact(facts.size() + 1, kind, binds ? DECEMBER.plusDays(facts.size()) : null));
        }
        List<ActFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(new ActFacts(shuffled).boundOn()).isEqualTo(new ActFacts(facts).boundOn());
        assertThat(new ActFacts(shuffled).undoing()).isEqualTo(new ActFacts(facts).undoing());
        assertThat(new ActFacts(facts).undoing().isPresent())
                .isEqualTo(kinds.contains(Kind.ANNULLED) || kinds.contains(Kind.WITHDRAWN));
    }

    private static ActFacts facts(ActFact... facts) {
        return new ActFacts(List.of(facts));
    }

    private static ActFact fact(long version, Kind kind, @Nullable LocalDate inForceOn) {
        return new ActFact(version, kind, DECEMBER, inForceOn);
    }
}
