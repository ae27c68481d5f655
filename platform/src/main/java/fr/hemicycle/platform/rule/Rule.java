package fr.hemicycle.platform.rule;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rule of a feature. Its name is the stable code that callers see, that docs/rules explains and that a test row proves.
 * Features declare their rules as an enum, in order of precedence.
 */
public interface Rule {

    /** The stable code, never translated. */
    String name();

    /** The legal source, such as {@code CGCT L3121-14 al. 1}, or the record that the rule protects. */
    String source();

    /** This rule as a reason, with the figures it was judged on: alternating names and values. */
    default Reason with(Object... figures) {
        return withSource(source(), figures);
    }

    /** The same, where the source depends on the case, such as the kind of the body that sits. */
    default Reason withSource(String source, Object... figures) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < figures.length; i += 2) {
            named.put(String.valueOf(figures[i]), String.valueOf(figures[i + 1]));
        }
        return new Reason(name(), source, named);
    }
}
