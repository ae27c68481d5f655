package fr.hemicycle.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The committed description of a service's API. A change of the API shows as a change of this file, to be looked at and
 * committed: {@code -Dhemicycle.snapshots=write} writes it anew.
 */
public final class ApiSnapshot {

    private ApiSnapshot() {}

    /** What is committed for the service. Written first when the system property asks for it. */
    public static String of(String service, String current) {
        Path file = Path.of(System.getProperty("hemicycle.root"), "contracts", "openapi", service + ".yaml");
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
