package fr.hemicycle.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the vectors that are published with the reference implementations of RFC 6962. */
class MerkleTest {

    private static final List<byte[]> LEAVES = List.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(each -> Merkle.leaf(HexFormat.of().parseHex(each)))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void has_the_published_root(int size, String root) {
        assertThat(HexFormat.of().formatHex(Merkle.root(LEAVES.subList(0, size))))
                .isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, ''",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void has_the_published_audit_path(int position, int size, String path) {
        MerkleTree tree = new MerkleTree(
                LEAVES.subList(0, size).stream().map(HexFormat.of()::formatHex).toList());

        for (int again = 0; again < 2; again++) {
            assertThat(tree.path(position)).isEqualTo(path.isEmpty() ? List.of() : List.of(path.split(" ")));
        }
    }

    @Test
    void a_leaf_that_is_not_there_has_no_path() {
        assertThat(new MerkleTree(List.of("00")).path(1)).isEmpty();
        assertThat(new MerkleTree(List.of("no hash", "00")).path(0)).isEmpty();
    }

    @Test
    void names_the_field_that_was_changed_removed_or_added() {
        ObjectNode record =
                JsonNodeFactory.instance.objectNode().put("title", "A").put("number", 1);
        record.putArray("visas").add("x").add("y");
        String sealed = Fields.of(record).text();

        assertThat(Fields.of(record).changedSince(sealed)).isEmpty();
        assertThat(Fields.of(record.deepCopy().put("title", "B")).changedSince(sealed))
                .containsExactly("/title");
        assertThat(Fields.of(record.deepCopy().put("more", true)).changedSince(sealed))
                .containsExactly("/more");
        assertThat(Fields.of(record.deepCopy().put("title", "B")).changedSince(""))
                .isEmpty();
    }
}
