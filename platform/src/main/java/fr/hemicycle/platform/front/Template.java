package fr.hemicycle.platform.front;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with {@code {{names}}} to fill in, and parts that stand there only under a condition. */
final class Template {

    private static final Pattern PART = Pattern.compile("<!--if (\\S+?)-->(.*?)<!--end-->", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\{\\{(\\w+)}}");

    private Template() {}

    /** @param values HTML by name; a name without a value is a fault of ours */
    static String fill(String template, Predicate<String> conditions, Map<String, String> values) {
        String parts = PART.matcher(template)
                .replaceAll(part -> conditions.test(part.group(1)) ? Matcher.quoteReplacement(part.group(2)) : "");
        return NAME.matcher(parts).replaceAll(name -> {
            String value = values.get(name.group(1));
            if (value == null) {
                throw new IllegalStateException("nothing to fill in for " + name.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
