package fr.hemicycle.funding.operation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.hemicycle.funding.money.Money;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BalanceTest {

    /** The real operation: 15 680 078,60 authorised, 12 366 843,33 used. */
    private final Balance real = new Balance(Money.euros("15680078.60"), Money.euros("12366843.33"), Money.ZERO);

    @Test
    void the_real_operation_has_the_figures_of_the_report() {
        assertThat(real.available()).isEqualTo(Money.euros("3313235.27"));

        Balance voted = real.reserve(Money.euros("60000.00")).consume(Money.euros("60000.00"));

        assertThat(voted.available()).isEqualTo(Money.euros("3253235.27"));
        assertThat(voted.committed()).isEqualTo(Money.euros("12426843.33"));
        assertThat(voted.reserved()).isEqualTo(Money.ZERO);
    }

    @Test
    void cannot_exist_beyond_its_authorisation() {
        assertThatThrownBy(() -> real.commit(Money.euros("3313235.28"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> real.release(Money.euros("0.01"))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever is asked in whatever order: what has no objection is possible, and no cent is made or lost. */
    @Property
    void any_history_keeps_every_cent(@ForAll @Size(max = 60) List<@IntRange(min = 1, max = 400) Integer> asked) {
        Balance balance = new Balance(new Money(1_000), Money.ZERO, Money.ZERO);
        Deque<Money> held = new ArrayDeque<>();
        for (int each : asked) {
            Money amount = new Money(each);
            if (each % 3 == 0 && !held.isEmpty()) {
                balance = balance.release(held.removeFirst());
            } else if (each % 3 == 1 && !held.isEmpty()) {
                balance = balance.consume(held.removeFirst());
            } else if (balance.objection("X", amount).isEmpty()) {
                balance = balance.reserve(amount);
                held.add(amount);
            }
            Money sum = balance.available().plus(balance.committed()).plus(balance.reserved());
            assertThat(sum).isEqualTo(new Money(1_000));
            assertThat(balance.reserved()).isEqualTo(held.stream().reduce(Money.ZERO, Money::plus));
        }
    }
}
