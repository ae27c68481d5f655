package fr.hemicycle.vote.opendata;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What the table schema and the custom checks of SCDL Délibérations 2.1.5 ask, written here a second time. */
final class TableSchema {

    private static final List<String> FIELDS = List.of(
            "COLL_NOM COLL_SIRET DELIB_ID DELIB_DATE DELIB_MATIERE_CODE DELIB_MATIERE_NOM DELIB_OBJET BUDGET_ANNEE BUDGET_NOM PREF_ID PREF_DATE VOTE_EFFECTIF VOTE_REEL VOTE_POUR VOTE_CONTRE VOTE_ABSTENTION DELIB_URL"
                    .split(" "));
    private static final Pattern SUBJECT_NAME = Pattern.compile(
            "(commande publique|urbanisme|domaine et patrimoine|fonction publique|institutions et vie politique"
                    + "|libertés publiques et pouvoirs de police|finances locales|domaines de compétences par thèmes"
                    + "|autres domaines de compétences)/[^\\s/,()]([^/,()]*[^\\s/,()])?");

    private TableSchema() {}

    static List<CSVRecord> rows(String csv) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))) {
            if (!parser.getHeaderNames().equals(FIELDS)) {
                throw new AssertionError("header " + parser.getHeaderNames());
            }
            return parser.getRecords();
        }
    }

    /** One sentence per fault. */
    static List<String> faults(List<CSVRecord> rows) {
        List<String> faults = new ArrayList<>();
        for (CSVRecord row : rows) {
            for (String required : FIELDS.subList(0, 7)) {
                check(faults, row, !row.get(required).isBlank(), required + " is missing");
            }
            check(faults, row, row.get("COLL_SIRET").matches("\\d{14}"), "COLL_SIRET");
            check(faults, row, isDate(row.get("DELIB_DATE")), "DELIB_DATE");
            check(faults, row, row.get("DELIB_MATIERE_CODE").matches("\\d\\.\\d{1,2}"), "DELIB_MATIERE_CODE");
            check(
                    faults,
                    row,
                    SUBJECT_NAME.matcher(row.get("DELIB_MATIERE_NOM")).matches(),
                    "DELIB_MATIERE_NOM");
            String year = row.get("BUDGET_ANNEE");
            check(faults, row, year.isEmpty() || year.matches("[0-9]{4}(/[0-9]{4})?"), "BUDGET_ANNEE");
            check(faults, row, year.length() < 9 || year.substring(0, 4).compareTo(year.substring(5)) < 0, "interval");
            check(faults, row, year.isEmpty() == row.get("BUDGET_NOM").isEmpty(), "BUDGET_NOM");
            check(faults, row, row.get("PREF_ID").matches("|PREF...|SPREF....|SGAR..."), "PREF_ID");
            String registered = row.get("PREF_DATE");
            check(
                    faults,
                    row,
                    registered.isEmpty() || (isDate(registered) && registered.compareTo(row.get("DELIB_DATE")) >= 0),
                    "PREF_DATE");
            int members = Integer.parseInt(row.get("VOTE_EFFECTIF"));
            int voters = Integer.parseInt(row.get("VOTE_REEL"));
            int sum = 0;
            for (String column : Set.of("VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION")) {
                int voices = Integer.parseInt(row.get(column));
                check(faults, row, voices >= 0 && voices <= voters, column);
                sum += voices;
            }
            check(faults, row, sum == voters && voters <= members, "the votes");
            check(faults, row, row.get("DELIB_URL").matches("|https?://\\S+"), "DELIB_URL");
        }
        return faults;
    }

    private static void check(List<String> faults, CSVRecord row, boolean holds, String what) {
        if (!holds) {
            faults.add(row.get("DELIB_ID") + ": " + what);
        }
    }

    private static boolean isDate(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(text) != null;
    }
}
