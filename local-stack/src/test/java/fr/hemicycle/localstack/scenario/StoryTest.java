package fr.hemicycle.localstack.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.localstack.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StoryTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Story story = story(false);

    @Test
    void steps_are_numbered_and_figures_that_come_out_have_a_check_mark() {
        story.chapter("Report 49");
        story.check("remaining", "3 253 235,27 €", French.euros("3253235.27"));

        assertThat(output()).isEqualTo("""

                 1. Report 49
                    ✓ remaining: 3 253 235,27 €
                """);
        assertThat(story.exitStatus()).isZero();
    }

    @Test
    void a_figure_that_does_not_come_out_is_shown_beside_the_expected_one_and_counted() {
        story.check("for", 43, 42);
        story.check("the balances are unchanged", true);
        story.end();

        assertThat(output()).isEqualTo("""
                    ✗ for: 42 instead of 43
                    ✓ the balances are unchanged

                1 of 2 checks do not hold.
                """);
        assertThat(story.exitStatus()).isOne();
    }

    @Test
    void a_sentence_that_does_not_hold_counts_too() {
        story.check("the balances are unchanged", false);

        assertThat(output()).isEqualTo("    ✗ the balances are unchanged\n");
        assertThat(story.failures()).isOne();
    }

    @Test
    void what_is_invented_says_so() {
        story.inventedChapter("The others decide");

        assertThat(output()).contains("The others decide   [what if: invented]");
    }

    @Test
    void a_story_without_any_check_proves_nothing() {
        assertThat(story.exitStatus()).isOne();
    }

    @Test
    void colours_stand_only_on_a_terminal() {
        story(true).check("for", 43, 43);

        assertThat(output()).isEqualTo("    \u001b[32m✓\u001b[0m for: 43\n");
    }

    private Story story(boolean colours) {
        return new Story(new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), colours));
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
