package fr.hemicycle.vote.act.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * A prefecture's classification of subjects (nomenclature des matières), of two levels or more.
 *
 * @param labels by code, in the order of the file: {@code 7} and {@code 7.6} as well as {@code 7.6.1}
 */
public record Classification(LocalDate version, String provenance, SequencedMap<String, String> labels) {

    /** Levels 3 to 5 are the prefecture's own. */
    public static final Pattern CODE = Pattern.compile("[1-9](\\.[1-9][0-9]?){0,4}");

    public Classification {
        labels = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(labels));
    }

    /** @return nothing unless the code has two levels at least, and stands in the classification */
    public Optional<ClassifiedSubject> find(String code) {
        String[] levels = code.split("\\.", -1);
        if (levels.length < 2 || !labels.containsKey(code)) {
            return Optional.empty();
        }
        String field = labels.get(levels[0]);
        String label = labels.get(levels[0] + "." + levels[1]);
        return field == null || label == null
                ? Optional.empty()
                : Optional.of(new ClassifiedSubject(code, field, label, version));
    }

    /**
     * Reads lines of a code, a comma and a label.
     *
     * @throws IllegalArgumentException naming the first line that is no such line
     */
    public static Classification read(LocalDate version, String provenance, String csv) {
        SequencedMap<String, String> labels = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        int number = 0;
        for (String line : csv.split("\\R", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#") || line.equals("code,label")) {
                continue;
            }
            int comma = line.indexOf(',');
            String code = comma < 0 ? "" : line.substring(0, comma).strip();
            String label = comma < 0 ? "" : unquoted(line.substring(comma + 1).strip());
            int dot = code.lastIndexOf('.');
            boolean hasParent = dot < 0 || labels.containsKey(code.substring(0, dot));
            if (!CODE.matcher(code).matches()
                    || label.isBlank()
                    || !hasParent
                    || seen.putIfAbsent(code, number) != null) {
                throw new IllegalArgumentException("line " + number);
            }
            labels.put(code, label);
        }
        if (labels.keySet().stream().noneMatch(code -> code.contains("."))) {
            throw new IllegalArgumentException("line " + number);
        }
        return new Classification(version, provenance, labels);
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text;
    }
}
