package fr.hemicycle.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** Folders of this machine. */
final class Folders {

    private static final long MEBIBYTE = 1024L * 1024;

    private Folders() {}

    /** Deletes the folder and all that is in it; does nothing when there is none. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses to go on when the disk that holds (or will hold) the folder has less room than this. */
    static void requireRoom(Path folder, long mebibytes) {
        Path there = Stream.iterate(folder.toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        try {
            FileStore disk = Files.getFileStore(there);
            long free = disk.getUsableSpace() / MEBIBYTE;
            if (free < mebibytes) {
                throw new LocalStackException(
                        "the disk is full: %d MiB are free for %s, %d are needed".formatted(free, folder, mebibytes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
