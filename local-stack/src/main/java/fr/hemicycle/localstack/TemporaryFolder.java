package fr.hemicycle.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders for data that nobody keeps. */
public final class TemporaryFolder {

    private TemporaryFolder() {}

    /** A new folder, deleted when this JVM ends, after the child processes that wrote into it. */
    public static Path create(String prefix) {
        try {
            Path folder = Files.createTempDirectory(prefix);
            Children.deleteAfterwards(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
