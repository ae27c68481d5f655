package fr.hemicycle.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;

/** A key that seals records, made once and kept: two lines, private and public. */
public final class SealKeyFile {

    private SealKeyFile() {}

    /** Makes the file unless it is there; nobody else may read it. */
    public static synchronized Path in(Path file) {
        return Files.exists(file) ? file : write(file, "rw-------");
    }

    /** In a folder that nobody else may enter; the file itself can be read, since a container has another user. */
    static Path forContainers(Path file) {
        return write(file, "r--r--r--", rights("rwx------"));
    }

    private static Path write(Path file, String permissions, FileAttribute<?>... folder) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            Files.createDirectories(file.toAbsolutePath().getParent(), folder);
            Path begun = Files.createTempFile(file.toAbsolutePath().getParent(), "seal-key", "", rights("rw-------"));
            Files.writeString(
                    begun,
                    base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                            + base64.encodeToString(pair.getPublic().getEncoded()) + "\n");
            Files.setPosixFilePermissions(begun, PosixFilePermissions.fromString(permissions));
            return Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> rights(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
