package fr.hemicycle.vote.agent.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.vote.councillor.domain.FullName;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgentTest {

    private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2022, 12, 31);

    @Test
    void serves_from_the_first_day_to_the_last() {
        assertThat(agent(UNTIL).servesOn(FROM.minusDays(1))).isFalse();
        assertThat(agent(UNTIL).servesOn(FROM)).isTrue();
        assertThat(agent(UNTIL).servesOn(UNTIL)).isTrue();
        assertThat(agent(UNTIL).servesOn(UNTIL.plusDays(1))).isFalse();
        assertThat(agent(null).servesOn(UNTIL.plusYears(9))).isTrue();
    }

    @Test
    void may_serve_a_day_but_not_less() {
        assertThat(agent(FROM).leavesBeforeStarting()).isFalse();
        assertThat(agent(FROM.minusDays(1)).leavesBeforeStarting()).isTrue();
        assertThat(agent(null).leavesBeforeStarting()).isFalse();
    }

    private static Agent agent(@Nullable LocalDate until) {
        return new Agent(new UUID(1, 1), new FullName("Maryline", "VINCLAIRE"), "Directrice", FROM, until);
    }
}
