package fr.hemicycle.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process and all that it started. */
final class ProcessTree {

    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(30);

    private ProcessTree() {}

    /** SIGKILL to all of them. Returns whether they are gone. */
    static boolean kill(ProcessHandle root) {
        List<ProcessHandle> tree =
                Stream.concat(Stream.of(root), root.descendants()).toList();
        tree.forEach(ProcessHandle::destroyForcibly);
        return await(KILL_LIMIT, () -> tree.stream().noneMatch(ProcessTree::isAlive));
    }

    /** To all of them, the root first: what is stopped starts nothing more. */
    static void signal(ProcessHandle root, String signal) {
        send(signal, Stream.of(root));
        send(signal, root.descendants());
    }

    private static void send(String signal, Stream<ProcessHandle> processes) {
        String pids = processes.map(each -> Long.toString(each.pid())).collect(Collectors.joining(" "));
        if (!pids.isEmpty()) {
            // One that has ended meanwhile is no failure.
            Programs.run(List.of("sh", "-c", "kill -%s %s".formatted(signal, pids)));
        }
    }

    /** Like {@link ProcessHandle#isAlive}, but a process that ended and that nobody buried yet is not alive. */
    static boolean isAlive(ProcessHandle handle) {
        return handle.isAlive() && !isZombie(handle.pid());
    }

    /** Waits until it is done; returns false when that takes longer than the limit. */
    static boolean await(Duration limit, BooleanSupplier done) {
        long end = System.nanoTime() + limit.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LocalStackException("interrupted", e);
            }
        }
        return true;
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }
}
