package fr.hemicycle.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One call at a time starts or stops a stack; two at once would start everything twice. */
final class SuiteLock {

    private SuiteLock() {}

    /** Does the work, or refuses at once when another call holds the lock. */
    static void holding(Path folder, Runnable work) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("suite.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw busy();
                }
                work.run();
            }
        } catch (OverlappingFileLockException e) {
            throw busy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalStackException busy() {
        return new LocalStackException("another ./suite is starting or stopping this stack: wait for it");
    }
}
