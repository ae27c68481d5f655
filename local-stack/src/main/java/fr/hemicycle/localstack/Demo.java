package fr.hemicycle.localstack;

import fr.hemicycle.localstack.scenario.Scenario;
import fr.hemicycle.localstack.scenario.Stage;
import fr.hemicycle.localstack.scenario.Story;

/** Starts the stack, plays the scenario on it, and says how to go on. */
final class Demo {

    private final StackSettings settings;
    private final Terminal terminal;

    Demo(StackSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    /** Returns 0 only when every figure of the story came out. */
    int run(boolean once, boolean fresh) {
        Stack stack = new Stack(settings, terminal);
        if (fresh) {
            if (!stack.processes().isEmpty()) {
                stack.down();
            }
            stack.wipe();
        }
        stack.up();
        Story story = new Story(terminal);
        Watch.over(stack.processes(), () -> Scenario.play(Stage.on(settings, story)));
        if (once) {
            stack.down();
        } else {
            stack.letGo();
            Directions directions = new Directions(settings, terminal);
            directions.printTokens(Scenario.COLLECTIVITY);
            directions.print();
        }
        return story.exitStatus();
    }
}
