package fr.hemicycle.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The processes that end with this JVM. When it ends, they go first, the youngest before the older. */
final class Children {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private static final List<ChildProcess> MINE = new ArrayList<>();
    private static final List<Path> FOLDERS = new ArrayList<>();
    private static boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Children::end));
    }

    private Children() {}

    /** How a process is started. */
    interface Start {
        ChildProcess run() throws IOException;
    }

    /** Starts nothing any more once this JVM is ending, so that no process escapes. */
    static ChildProcess start(Start start) throws IOException {
        synchronized (MINE) {
            if (ending) {
                throw new LocalStackException("interrupted");
            }
            ChildProcess child = start.run();
            MINE.add(child);
            return child;
        }
    }

    /** Deletes the folder when this JVM ends, after the processes that wrote into it. */
    static void deleteAfterwards(Path folder) {
        synchronized (MINE) {
            FOLDERS.add(folder);
        }
    }

    static void forget(ChildProcess child) {
        synchronized (MINE) {
            MINE.remove(child);
        }
    }

    /** Whether this JVM is ending, by Ctrl-C or by itself: what fails now fails because of that. */
    static boolean areEnding() {
        synchronized (MINE) {
            return ending;
        }
    }

    private static void end() {
        List<ChildProcess> mine;
        synchronized (MINE) {
            ending = true;
            mine = List.copyOf(MINE);
        }
        mine.reversed().forEach(child -> child.stop(STOP_LIMIT));
        FOLDERS.forEach(Folders::delete);
    }
}
