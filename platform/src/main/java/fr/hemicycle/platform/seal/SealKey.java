package fr.hemicycle.platform.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The Ed25519 key that signs blocks: a file of two lines in base64, the private key (PKCS#8) and the public one (X.509).
 * Without it records are kept, and wait for a seal.
 */
@ApplicationScoped
class SealKey {

    private static final int ID_LENGTH = 16;

    private final Optional<Pair> pair;

    /** @param open X.509 in base64 */
    private record Pair(PrivateKey secret, String open) {}

    SealKey(@ConfigProperty(name = "hemicycle.seal.key-file") Optional<String> file) {
        this.pair = file.map(Path::of).map(SealKey::read);
    }

    boolean isThere() {
        return pair.isPresent();
    }

    /** The public key, X.509 in base64. */
    String open() {
        return pair.orElseThrow().open();
    }

    /** First digits of the hash of the public key: it changes with the key, and only then. */
    String id() {
        return HexFormat.of()
                .formatHex(Merkle.leaf(Base64.getDecoder().decode(open())))
                .substring(0, ID_LENGTH);
    }

    String sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.orElseThrow().secret());
            signature.update(content);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Pair read(Path file) {
        try {
            String[] lines = Files.readString(file).strip().split("\\R", 2);
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            String open = lines[1].strip();
            Pair pair = new Pair(
                    keys.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[0].strip()))),
                    open);
            requireOnePair(
                    pair.secret(),
                    keys.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(open))));
            return pair;
        } catch (IOException e) {
            throw new UncheckedIOException("the key that seals cannot be read: " + file, e);
        } catch (GeneralSecurityException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalStateException("not a key that seals: " + file, e);
        }
    }

    /** Two halves of different keys would write blocks that nobody can ever verify. */
    private static void requireOnePair(PrivateKey secret, PublicKey open) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(secret);
        byte[] signed = signature.sign();
        signature.initVerify(open);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("the two halves are not of one key");
        }
    }
}
