package fr.hemicycle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.localstack.Terminal;
import fr.hemicycle.localstack.scenario.Scenario;
import fr.hemicycle.localstack.scenario.Stage;
import fr.hemicycle.localstack.scenario.Story;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScenarioJourneyTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void the_real_act_comes_out_figure_by_figure_and_telling_it_again_changes_nothing() {
        Story first = play();
        assertThat(first.failures()).as(told()).isZero();
        assertThat(told())
                .contains("3 313 235,27 €", "3 253 235,27 €", "43 present or represented for 23", "2024-12-01");

        Story again = play();
        assertThat(again.failures()).as(told()).isZero();
    }

    private Story play() {
        Story story = new Story(new Terminal(new PrintStream(told, true, StandardCharsets.UTF_8), false));
        Cluster cluster = Cluster.shared();
        Path scenarios = Path.of(System.getProperty("hemicycle.root"), "scenarios");
        Scenario.play(new Stage(cluster.api(0), cluster.topics(), story, scenarios));
        return story;
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
