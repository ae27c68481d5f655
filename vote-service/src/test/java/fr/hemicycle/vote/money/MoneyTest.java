package fr.hemicycle.vote.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void adds_the_figures_of_the_file_to_the_cent() {
        assertThat(Money.euros("3253235.27").plus(Money.euros("60000.00"))).hasToString("3313235.27");
    }

    @Test
    void refuses_a_fraction_of_a_cent() {
        assertThatThrownBy(() -> Money.euros("0.001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refuses_a_sum_beyond_what_it_can_hold() {
        Money most = new Money(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    @Property
    boolean reads_back_what_it_writes(@ForAll long cents) {
        return Money.euros(new Money(cents).toString()).equals(new Money(cents));
    }

    @Property
    boolean orders_as_numbers_do(@ForAll @LongRange(min = -1000, max = 1000) long a, @ForAll long b) {
        return Integer.signum(new Money(a).compareTo(new Money(b))) == Long.compare(a, b);
    }
}
