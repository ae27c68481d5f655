package fr.hemicycle.localstack;

import fr.hemicycle.localstack.scenario.Scenario;
import fr.hemicycle.localstack.scenario.Stage;
import fr.hemicycle.localstack.scenario.Story;
import java.util.List;
import java.util.concurrent.CompletableFuture;

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
        play(stack, story);
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

    private void play(Stack stack, Story story) {
        List<ChildProcess> processes = stack.processes();
        Thread player = Thread.currentThread();
        CompletableFuture<Void> alarm = CompletableFuture.anyOf(
                        processes.stream().map(ChildProcess::onExit).toArray(CompletableFuture<?>[]::new))
                .thenRun(player::interrupt);
        try {
            Scenario.play(Stage.on(settings, story));
        } catch (RuntimeException e) {
            // Whatever failed, it failed because of that.
            processes.stream().filter(process -> !process.isAlive()).findFirst().ifPresent(ended -> {
                throw new LocalStackException(
                        "%s ended during the demo; %s".formatted(ended.name(), ended.lastWords()), e);
            });
            throw e;
        } finally {
            alarm.cancel(false);
        }
    }
}
