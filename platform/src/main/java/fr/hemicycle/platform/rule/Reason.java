package fr.hemicycle.platform.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why something was decided or refused: the code of the rule, its legal source, and the figures that were looked at.
 *
 * @param figures name to value, in the order in which a reader wants them
 */
public record Reason(String code, String source, Map<String, String> figures) {

    public Reason {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
}
