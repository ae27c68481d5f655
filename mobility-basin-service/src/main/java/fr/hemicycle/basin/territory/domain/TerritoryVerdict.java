package fr.hemicycle.basin.territory.domain;

import fr.hemicycle.basin.spreadsheet.domain.LineVerdict;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict.Outcome;
import java.util.List;

/**
 * What an import says, line by line.
 *
 * @param changes what it makes of the territory: nothing as soon as one of its lines is refused
 */
public record TerritoryVerdict(List<LineVerdict> lines, List<AreaChange> changes) {

    public TerritoryVerdict {
        lines = List.copyOf(lines);
        boolean refused = lines.stream().anyMatch(each -> each.outcome() == Outcome.REFUSED);
        changes = refused ? List.of() : List.copyOf(changes);
    }

    public Concerned concerned() {
        return Concerned.by(changes);
    }
}
