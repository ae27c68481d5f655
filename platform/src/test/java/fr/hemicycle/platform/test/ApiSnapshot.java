package fr.hemicycle.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is committed of a service's API: its description and pages made of it. A change of the API shows as a change of these files,
 * to be looked at and committed: {@code -Dhemicycle.snapshots=write} writes them anew.
 */
public final class ApiSnapshot {

    private ApiSnapshot() {}

    /** The description that is committed for the service. Written first when the system property asks for it. */
    public static String of(String service, String current) {
        return committed(Path.of("contracts", "openapi", service + ".yaml"), current);
    }

    /** The page of roles that is committed for the service; written like the description. */
    public static String roles(String service, String current) {
        return committed(Path.of("docs", "roles", service + ".md"), current);
    }

    private static String committed(Path path, String current) {
        Path file = Path.of(System.getProperty("hemicycle.root")).resolve(path);
        try {
            if ("write".equals(System.getProperty("hemicycle.snapshots"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, current);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
