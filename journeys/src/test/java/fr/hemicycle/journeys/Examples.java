package fr.hemicycle.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.hemicycle.localstack.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder {@code examples/}, and what this machine has to run them with. */
final class Examples {

    private static final Path FOLDER = Path.of(System.getProperty("hemicycle.root"), "examples");
    private static final Pattern OUT_OF_REACH = Pattern.compile(
            "ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|SOCKET_TIMEOUT|E[45]\\d\\d\\b");

    private static final Pattern STARTER = Pattern.compile(".*\\.(java|js|sh)");

    private Examples() {}

    static String path(String name) {
        return FOLDER.resolve(name).toString();
    }

    /** Every starter, without what npm brought. */
    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.find(
                FOLDER, 2, (file, _) -> STARTER.matcher(file.toString()).matches())) {
            return files.toList();
        }
    }

    /** Skips the test where the program is missing. */
    static void need(String program) {
        assumeTrue(Programs.find(program).isPresent(), program + " is not installed: its example is not run");
    }

    /** Node 20 or later with the packages of the examples; skips the test where they cannot be had. */
    static String node() {
        need("node");
        need("npm");
        String version = Programs.run(List.of("node", "--version"), Map.of()).output();
        assumeTrue(
                Integer.parseInt(version.substring(1, version.indexOf('.'))) >= 20,
                "the examples need Node 20 or later, this is " + version);
        Path folder = FOLDER.resolve("javascript");
        if (isOlder(folder.resolve("node_modules/.package-lock.json"), folder.resolve("package-lock.json"))) {
            Programs.Result installed =
                    Programs.run(List.of("npm", "ci", "--ignore-scripts", "--prefix", folder.toString()), Map.of());
            assumeFalse(
                    !installed.succeeded()
                            && OUT_OF_REACH.matcher(installed.output()).find(),
                    "the npm registry is out of reach: " + installed.output());
            assertThat(installed.succeeded()).as(installed.output()).isTrue();
        }
        return "node";
    }

    /** What the file holds, nothing where it is not there yet. */
    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path made, Path from) {
        try {
            return !Files.exists(made)
                    || Files.getLastModifiedTime(made).compareTo(Files.getLastModifiedTime(from)) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
