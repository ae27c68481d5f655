package fr.hemicycle.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./suite verify} and {@code ./suite seal-key}, on a ledger that is made here with nothing but a hash and a key. */
class VerifyCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> headers = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();
    private String secret = "";
    private String open = "";

    @BeforeEach
    void seal_three_blocks() throws IOException, GeneralSecurityException {
        assertThat(run("seal-key", "key")).isZero();
        List<String> key = Files.readAllLines(folder.resolve("key"));
        secret = key.get(0);
        open = key.get(1);
        String previous = "0".repeat(64);
        for (int number = 1; number <= 3; number++) {
            String leaf = sha256(0, ("{\"n\":" + number + "}").getBytes(UTF_8));
            String header = ("{\"collectivity\":\"226200012\",\"keyId\":\"%s\",\"number\":%d,\"previous\":\"%s\","
                            + "\"records\":1,\"root\":\"%s\",\"sealedAt\":\"2022-12-13T10:00:0%dZ\"}")
                    .formatted(keyId(), number, previous, leaf, number);
            headers.add(header);
            blocks.add(
                    "{\"header\":%s,\"signature\":\"%s\",\"leaves\":[\"%s\"]}".formatted(header, sign(header), leaf));
            previous = sha256(2, header.getBytes(UTF_8));
        }
        out.reset();
    }

    @Test
    void a_ledger_that_holds_is_told_check_by_check() throws IOException {
        write("open-key", open);

        assertThat(run("verify", ledger(0, 3, blocks), "--key", file("open-key")))
                .as(told())
                .isZero();
        assertThat(told())
                .contains("key: the one you trust")
                .contains("blocks: 3, each signed")
                .contains("records: 3, under the roots")
                .contains("All of it holds.");
    }

    @Test
    void names_a_block_that_was_removed_or_reordered_or_changed() throws IOException {
        fails(ledger(0, 3, List.of(blocks.get(0), blocks.get(2))), "/blocks/2/header/number");
        fails(ledger(0, 3, List.of(blocks.get(1), blocks.get(0), blocks.get(2))), "/blocks/1/header/number");
        fails(ledger(0, 3, blocks.subList(0, 2)), "/last");
        fails(ledger(1, 3, blocks), "/blocks/2/header/number");
        fails(
                ledger(0, 3, List.of(blocks.get(0), blocks.get(1).replace("10:00:02", "10:00:09"), blocks.get(2))),
                "/blocks/2: is not what was signed");
        fails(
                ledger(0, 3, List.of(blocks.get(0).replaceAll("\"leaves\":\\[\".", "\"leaves\":[\"0"))),
                "/blocks/1/leaves");
        fails(file("key"), "is no JSON");
    }

    @Test
    void a_chain_must_go_on_from_the_block_that_was_kept() throws IOException {
        write("head", blocks.get(1).replaceAll(",\"leaves\".*", ",\"hash\":\"\"}"));
        assertThat(run("verify", ledger(0, 3, blocks), "--head", file("head"))).isZero();
        assertThat(told()).contains("goes on from the block 2 that you kept");
        assertThat(run("verify", ledger(2, 3, blocks.subList(2, 3)), "--head", file("head")))
                .as(told())
                .isZero();

        fails(ledger(0, 1, blocks.subList(0, 1)), "before the block 2 that you kept", "--head", file("head"));
        write("head", blocks.get(1).replace("10:00:02", "10:00:09"));
        fails(ledger(0, 3, blocks), "/blocks/2: is not the block that you kept", "--head", file("head"));
        fails(
                ledger(2, 3, blocks.subList(2, 3)),
                "/blocks/3: does not follow on the block that you kept",
                "--head",
                file("head"));
        write("head", blocks.get(0));
        fails(ledger(2, 3, blocks.subList(2, 3)), "ask for the ledger from there on", "--head", file("head"));
    }

    @Test
    void another_key_than_the_one_that_is_trusted_is_named() throws IOException {
        write("open-key", "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=");
        fails(ledger(0, 3, blocks), "/keys/0/publicKey: is not the key you trust", "--key", file("open-key"));
    }

    @Test
    void a_file_that_is_not_there_gets_one_line() {
        assertThat(run("verify", file("nowhere"))).isOne();
        assertThat(err.toString(UTF_8))
                .startsWith("suite: the proof cannot be read: ")
                .hasLineCount(1);
    }

    @Test
    void a_key_is_made_once_in_a_folder_that_nobody_else_may_enter() throws IOException {
        assertThat(run("seal-key")).isZero();
        Path made = folder.resolve("docker/secrets/seal-key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.getParent())))
                .isEqualTo("rwx------");
        assertThat(Files.readAllLines(made)).hasSize(2);
        assertThat(told()).doesNotContain(Files.readAllLines(made).getFirst());
        assertThat(run("seal-key")).isOne();
        assertThat(err.toString(UTF_8)).contains("is there already");
    }

    private void fails(String file, String message, String... more) {
        List<String> words = new ArrayList<>(List.of("verify", file));
        words.addAll(Arrays.asList(more));
        out.reset();
        assertThat(run(words.toArray(String[]::new))).as(message).isOne();
        assertThat(told()).contains(message).doesNotContain("All of it holds");
    }

    private String ledger(int after, int last, List<String> lines) throws IOException {
        String about =
                "{\"format\":\"hemicycle-ledger-1\",\"collectivity\":\"226200012\",\"after\":%d,\"last\":%d,\"keys\":[{\"keyId\":\"%s\",\"publicKey\":\"%s\"}]}"
                        .formatted(after, last, keyId(), open);
        return write("ledger", about + "\n" + String.join("\n", lines) + "\n");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String keyId() {
        return sha256(0, Base64.getDecoder().decode(open)).substring(0, 16);
    }

    private String sign(String header) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret))));
        signature.update(header.getBytes(UTF_8));
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    private static String sha256(int prefix, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) prefix);
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private int run(String... words) {
        return Main.run(
                List.of(words),
                folder,
                Map.of(),
                new Terminal(new PrintStream(out, true, UTF_8), false),
                new PrintStream(err, true, UTF_8));
    }

    private String told() {
        return out.toString(UTF_8);
    }
}
