package fr.hemicycle.basin.territory.domain;

import fr.hemicycle.basin.spreadsheet.domain.SpreadsheetLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines of a file in short: {@code unit=COMMUNE code=62041 from=2026-01-01}. */
public final class Lines {

    private Lines() {}

    public static List<SpreadsheetLine> of(String... lines) {
        List<SpreadsheetLine> read = new ArrayList<>();
        for (String line : lines) {
            Map<String, String> values = new LinkedHashMap<>();
            for (String value : line.split(" ", -1)) {
                if (value.contains("=")) {
                    values.put(
                            value.substring(0, value.indexOf('=')),
                            value.substring(value.indexOf('=') + 1).replace('_', ' '));
                }
            }
            read.add(new SpreadsheetLine(read.size(), read.size() + 2, values, !values.isEmpty()));
        }
        return read;
    }

    public static String commune(String insee, String siren, String intercommunality, String more) {
        return "unit=COMMUNE code=%s siren=%s name=Commune population=100 department=62 intercommunality=%s %s"
                .formatted(insee, siren, intercommunality, more);
    }

    public static String intercommunality(String siren, String more) {
        return "unit=INTERCOMMUNALITY code=%s name=EPCI category=CC %s".formatted(siren, more);
    }
}
