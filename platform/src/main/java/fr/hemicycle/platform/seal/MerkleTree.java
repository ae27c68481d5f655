package fr.hemicycle.platform.seal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The tree of one block, for the paths of many of its leaves: each node is hashed once. */
final class MerkleTree {

    private final List<byte[]> leaves;
    private final Map<List<Integer>, byte[]> nodes = new HashMap<>();

    /** @param leaves in hexadecimal; what is none makes a tree without a leaf */
    MerkleTree(List<String> leaves) {
        this.leaves = read(leaves);
    }

    private static List<byte[]> read(List<String> leaves) {
        try {
            return leaves.stream().map(HexFormat.of()::parseHex).toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** The audit path, in hexadecimal, from the bottom up; empty for a leaf that is gone or was moved: whoever checks it says so. */
    List<String> path(int position) {
        List<String> path = new ArrayList<>();
        if (position < leaves.size()) {
            path(0, leaves.size(), position, path);
        }
        return path;
    }

    private void path(int from, int to, int position, List<String> path) {
        if (to - from == 1) {
            return;
        }
        int middle = from + Merkle.leftOf(to - from);
        boolean isLeft = position < middle;
        path(isLeft ? from : middle, isLeft ? middle : to, position, path);
        path.add(HexFormat.of().formatHex(isLeft ? root(middle, to) : root(from, middle)));
    }

    private byte[] root(int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        byte[] known = nodes.get(List.of(from, to));
        if (known == null) {
            int middle = from + Merkle.leftOf(to - from);
            known = Merkle.node(root(from, middle), root(middle, to));
            nodes.put(List.of(from, to), known);
        }
        return known;
    }
}
