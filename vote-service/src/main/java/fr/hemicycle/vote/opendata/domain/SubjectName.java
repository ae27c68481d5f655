package fr.hemicycle.vote.opendata.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Name of a subject as the standard writes it: both levels in lower case, without comma or bracket, a stroke between them
 * and no space around it.
 */
record SubjectName(String text) {

    /** First level of the nomenclature ACTES, without accents: the check does not look at them. */
    private static final Set<String> FIELDS = Set.of(
            "commande publique",
            "urbanisme",
            "domaine et patrimoine",
            "fonction publique",
            "institutions et vie politique",
            "libertes publiques et pouvoirs de police",
            "finances locales",
            "domaines de competences par themes",
            "autres domaines de competences");

    static SubjectName of(PublicAct.Subject subject) {
        return new SubjectName(level(subject.field()) + "/" + level(subject.label()));
    }

    boolean followsTheNomenclature() {
        String[] levels = text.split("/", -1);
        return levels.length == 2
                && !levels[1].isBlank()
                && levels[1].equals(levels[1].strip())
                && FIELDS.contains(Normalizer.normalize(levels[0], Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.FRENCH));
    }

    private static String level(String label) {
        return label.toLowerCase(Locale.FRENCH)
                .replaceAll("[,()\\[\\]/]", " ")
                .strip()
                .replaceAll("\\s+", " ");
    }
}
