package fr.hemicycle.localstack;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Looks after processes while something else goes on. */
final class Watch {

    private Watch() {}

    /**
     * Does the work, and interrupts it when a process ends.
     *
     * @throws LocalStackException when a process has ended, which then is why the work failed; with its last words
     */
    static void over(List<ChildProcess> processes, Runnable work) {
        Thread worker = Thread.currentThread();
        CompletableFuture<Void> alarm = CompletableFuture.anyOf(
                        processes.stream().map(ChildProcess::onExit).toArray(CompletableFuture<?>[]::new))
                .thenRun(worker::interrupt);
        try {
            work.run();
        } catch (RuntimeException e) {
            throw ended(processes).map(process -> lost(process, e)).orElse(e);
        } finally {
            alarm.cancel(false);
            // An alarm at the last moment must not interrupt what follows.
            Thread.interrupted();
        }
        ended(processes).ifPresent(process -> {
            throw lost(process, null);
        });
    }

    private static Optional<ChildProcess> ended(List<ChildProcess> processes) {
        return processes.stream().filter(process -> !process.isAlive()).findFirst();
    }

    private static RuntimeException lost(ChildProcess process, @Nullable RuntimeException cause) {
        return new LocalStackException("%s has ended; %s".formatted(process.name(), process.lastWords()), cause);
    }
}
