package fr.hemicycle.basin.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.basin.body.domain.DecisionMode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    @ParameterizedTest
    @CsvSource({
        "4, 0, 1",
        "4, 25, 1",
        "4, 26, 2",
        "4, 50, 2",
        "4, 51, 3",
        "3, 50, 2",
        "4, 100, 4",
        "0, 100, 1",
        "0, 0, 1",
        "200, 33, 66",
        "200, 34, 68"
    })
    void rounds_the_required_presence_up_and_never_asks_for_nobody(int members, int percent, int required) {
        assertThat(Tally.required(members, percent)).isEqualTo(required);
    }

    /** Members who are not in the list did not come. The count by hand goes through them one by one. */
    @Property
    void comes_out_as_counted_by_hand(
            @ForAll @Size(max = 12) List<Voice.Choice> choices,
            @ForAll @IntRange(max = 5) int absent,
            @ForAll DecisionMode mode) {
        List<Voice> voices = IntStream.range(0, choices.size())
                .mapToObj(i -> new Voice(new UUID(0, i), choices.get(i)))
                .toList();

        Tally tally = Tally.of(choices.size() + absent, 0, voices);

        assertThat(tally.present()).isEqualTo(choices.size());
        assertThat(tally.isAdoptedBy(mode)).isEqualTo(byHand(choices, absent, mode));
    }

    private static boolean byHand(List<Voice.Choice> choices, int absent, DecisionMode mode) {
        int balance = 0;
        boolean somebodyFor = false;
        boolean somebodyAgainst = false;
        boolean everybodyFor = absent == 0;
        for (Voice.Choice choice : choices) {
            switch (choice) {
                case FOR -> {
                    balance++;
                    somebodyFor = true;
                }
                case AGAINST -> {
                    balance--;
                    somebodyAgainst = true;
                    everybodyFor = false;
                }
                case ABSTENTION -> everybodyFor = false;
            }
        }
        return switch (mode) {
            case CONSENSUS -> somebodyFor && !somebodyAgainst;
            case MAJORITY -> balance > 0;
            case UNANIMITY_OF_SIGNATORIES -> somebodyFor && everybodyFor;
        };
    }
}
