package fr.hemicycle.localstack.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the vectors that are published with the reference implementations of RFC 6962. */
class HashesTest {

    private static final List<byte[]> LEAVES = List.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(HashesTest::leaf)
            .toList();

    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void has_the_published_root(int size, String root) {
        assertThat(HexFormat.of().formatHex(Hashes.root(LEAVES.subList(0, size))))
                .isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328,"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77,"
                + " fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"
    })
    void leads_to_the_root_by_the_published_path(int position, int size, String root, String path) {
        List<byte[]> hashes =
                Arrays.stream(path.split(" ")).map(HexFormat.of()::parseHex).toList();

        assertThat(HexFormat.of().formatHex(Hashes.root(LEAVES.get(position), position, size, hashes)))
                .isEqualTo(root);
    }

    private static byte[] leaf(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex("00" + content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
