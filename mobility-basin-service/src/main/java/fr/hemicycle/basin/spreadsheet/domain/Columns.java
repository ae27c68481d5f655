package fr.hemicycle.basin.spreadsheet.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** The columns that a kind of file must have, and those that it may have. */
public record Columns(List<String> needed, List<String> optional) {

    public Columns {
        needed = List.copyOf(needed);
        optional = List.copyOf(optional);
    }

    public List<String> all() {
        return Stream.concat(needed.stream(), optional.stream()).toList();
    }

    public boolean arePresentOnceIn(Collection<String> header) {
        return header.containsAll(needed) && all().containsAll(header) && new HashSet<>(header).size() == header.size();
    }
}
