package fr.hemicycle.platform.front;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Files of the class path that may be shown. Their names are listed once and nothing else is ever opened, so that no path leads out.
 *
 * @param names as on the class path, such as {@code front/docs/events.md}
 */
record FrontFiles(TreeSet<String> names) {

    static final String FRONT = "front/";
    static final String CONTRACTS = "META-INF/resources/contracts/";

    static FrontFiles ofClassPath() {
        TreeSet<String> names = new TreeSet<>();
        names.addAll(list(FRONT, "front.css"));
        names.addAll(list(CONTRACTS, "asyncapi.yaml"));
        return new FrontFiles(names);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** The names that begin like this, in order. */
    Stream<String> under(String folder) {
        return names.tailSet(folder).stream().takeWhile(name -> name.startsWith(folder));
    }

    Buffer bytes(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("no such file: " + name);
        }
        try (InputStream file = loader().getResourceAsStream(name)) {
            return Buffer.buffer(Objects.requireNonNull(file, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        return bytes(name).toString();
    }

    /** A class path cannot be listed, but the folder or the jar that holds a known file can. */
    private static List<String> listed(String folder, URL known, String file) throws IOException, URISyntaxException {
        if (known.getProtocol().equals("file")) {
            Path path = Objects.requireNonNull(Path.of(known.toURI()).getParent());
            try (Stream<Path> files = Files.walk(path)) {
                return files.filter(Files::isRegularFile)
                        .map(each -> folder + path.relativize(each).toString().replace('\\', '/'))
                        .toList();
            }
        }
        String jar = known.getPath();
        try (JarFile entries = new JarFile(Path.of(URI.create(jar.substring(0, jar.indexOf("!/" + folder + file))))
                .toFile())) {
            return entries.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(folder))
                    .toList();
        }
    }

    private static List<String> list(String folder, String file) {
        URL known = Objects.requireNonNull(loader().getResource(folder + file), folder + file);
        try {
            return listed(folder, known, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ClassLoader loader() {
        return FrontFiles.class.getClassLoader();
    }
}
