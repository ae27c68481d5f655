package fr.hemicycle.basin.basin.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How basins cover the territory of a day.
 *
 * @param intercommunalities how many there are
 * @param inOneBasin how many have exactly one
 * @param overlaps basins that have communes in common, two by two
 */
public record Coverage(
        int intercommunalities,
        int inOneBasin,
        List<Covered> inNoBasin,
        List<Covered> inTwoBasins,
        List<Covered> inThreeBasinsOrMore,
        List<Overlap> overlaps) {

    public Coverage {
        inNoBasin = List.copyOf(inNoBasin);
        inTwoBasins = List.copyOf(inTwoBasins);
        inThreeBasinsOrMore = List.copyOf(inThreeBasinsOrMore);
        overlaps = List.copyOf(overlaps);
    }

    /**
     * An intercommunality of the day.
     *
     * @param basins names of those that it is in, in their order
     */
    public record Covered(String siren, String name, int communes, long population, List<String> basins) {

        public Covered {
            basins = basins.stream().sorted().toList();
        }
    }

    /** What two basins have in common. */
    public record Overlap(String first, String second, List<String> intercommunalities, int communes, long population) {

        public Overlap {
            intercommunalities = List.copyOf(intercommunalities);
        }
    }

    private record Pair(String first, String second) implements Comparable<Pair> {

        @Override
        public int compareTo(Pair other) {
            return Comparator.comparing(Pair::first).thenComparing(Pair::second).compare(this, other);
        }
    }

    public static Coverage of(List<Covered> all) {
        return new Coverage(
                all.size(),
                in(1, 1, all).size(),
                in(0, 0, all),
                in(2, 2, all),
                in(3, Integer.MAX_VALUE, all),
                overlaps(all));
    }

    private static List<Covered> in(int basinsMin, int basinsMax, List<Covered> all) {
        return all.stream()
                .filter(each ->
                        basinsMin <= each.basins().size() && each.basins().size() <= basinsMax)
                .toList();
    }

    private static List<Overlap> overlaps(List<Covered> all) {
        SortedMap<Pair, List<Covered>> shared = new TreeMap<>();
        for (Covered each : all) {
            for (int i = 0; i < each.basins().size(); i++) {
                for (int j = i + 1; j < each.basins().size(); j++) {
                    Pair pair = new Pair(each.basins().get(i), each.basins().get(j));
                    shared.computeIfAbsent(pair, _ -> new ArrayList<>()).add(each);
                }
            }
        }
        return shared.entrySet().stream()
                .map(each -> overlap(each.getKey(), each.getValue()))
                .toList();
    }

    private static Overlap overlap(Pair pair, List<Covered> shared) {
        return new Overlap(
                pair.first(),
                pair.second(),
                shared.stream().map(Covered::siren).toList(),
                shared.stream().mapToInt(Covered::communes).sum(),
                shared.stream().mapToLong(Covered::population).sum());
    }
}
