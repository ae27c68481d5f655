package fr.hemicycle.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder with the jars that only child processes use: Kafka and the PostgreSQL binaries. */
final class LibraryFolder {

    private static final String PROPERTY = "hemicycle.local-stack.lib";

    private LibraryFolder() {}

    /** The folder that the build filled: named by the system property, else next to these classes. */
    static Path path() {
        String named = System.getProperty(PROPERTY);
        Path folder = named == null || named.isBlank() ? besideTheseClasses() : Path.of(named);
        if (!Files.isDirectory(folder)) {
            throw new LocalStackException(
                    "%s is missing: build the module local-stack, or set -D%s".formatted(folder, PROPERTY));
        }
        return folder.toAbsolutePath();
    }

    /** The jars whose names begin like this. */
    static List<Path> jars(String prefix) {
        try (Stream<Path> files = Files.list(path())) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path besideTheseClasses() {
        try {
            return Path.of(LibraryFolder.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolveSibling("lib");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
