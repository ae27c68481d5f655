package fr.hemicycle.platform.test.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one collectivity has got to know. The examples of a description tell one story, in which one id stands for the same thing
 * wherever it comes; so an answer says, beside its example, which real id stands for it. Later requests are made of those.
 */
final class Story {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String OF_EXAMPLES = "226200012";
    private static final int KEPT_MAX = 12;
    private static final int LISTED_MAX = 10;

    private final String siren;
    private final Set<String> handles;
    private final Map<String, List<String>> real = new ConcurrentHashMap<>();
    private final Map<String, String> tags;
    private final @Nullable Story whole;

    /** @param handles what stands for something besides ids: the examples in paths, such as the code of a commune */
    Story(String siren, Set<String> handles) {
        this.siren = siren;
        this.handles = Set.copyOf(handles);
        this.tags = new ConcurrentHashMap<>();
        this.whole = null;
    }

    private Story(Story whole) {
        this.siren = whole.siren;
        this.handles = whole.handles;
        this.tags = whole.tags;
        this.whole = whole;
    }

    /** From its beginning: knows nothing yet, and what it gets to know the whole story knows too. */
    Story begun() {
        return new Story(this);
    }

    String siren() {
        return siren;
    }

    void learn(JsonNode example, JsonNode actual) {
        if (example.isObject() && actual.isObject()) {
            example.properties().forEach(each -> learn(each.getValue(), actual.path(each.getKey())));
        } else if (example.isArray() && actual.isArray() && !example.isEmpty()) {
            for (int i = 0; i < Math.min(actual.size(), LISTED_MAX); i++) {
                learn(example.path(0), actual.path(i));
            }
        } else if (example.isValueNode() && actual.isValueNode() && stands(example.asText())) {
            learn(example.asText(), actual.asText());
        }
    }

    void learn(String example, String actual) {
        if (whole != null) {
            whole.learn(example, actual);
        }
        List<String> known = real.computeIfAbsent(example, id -> new ArrayList<>());
        synchronized (known) {
            if (!known.contains(actual)) {
                known.add(actual);
            }
            if (known.size() > KEPT_MAX) {
                // The first ones belong together: a sitting, its body, its report.
                known.remove(1);
            }
        }
    }

    void learnTag(String path, String tag) {
        tags.put(path, tag);
    }

    /** That of the path, or of what it is a part of. */
    String tag(String path) {
        for (String of = path; !of.isEmpty(); of = of.substring(0, of.lastIndexOf('/'))) {
            String tag = tags.get(of);
            if (tag != null) {
                return tag;
            }
        }
        return "\"0\"";
    }

    /** Whether something is known that an example stands for, or it is no id. */
    boolean canTell(String example) {
        return real.containsKey(example) || !ID.matcher(example).matches();
    }

    /** What stands for that of the examples, mostly the newest or the first; the same where nothing is known of it. */
    String real(String example, Random random) {
        if (example.equals(OF_EXAMPLES)) {
            return siren;
        }
        if (example.matches(OF_EXAMPLES + "\\d{5}")) {
            return Siret.of(siren);
        }
        List<String> known = real.get(example);
        if (known == null) {
            return example;
        }
        synchronized (known) {
            return switch (random.nextInt(8)) {
                case 0, 1, 2 -> known.getLast();
                case 3, 4, 5 -> known.getFirst();
                default -> known.get(random.nextInt(known.size()));
            };
        }
    }

    /** Any id of anything. */
    String any(Random random) {
        List<String> examples = real.keySet().stream().sorted().toList();
        return examples.isEmpty()
                ? "01849933-8000-7000-8000-000000000001"
                : real(examples.get(random.nextInt(examples.size())), random);
    }

    boolean stands(String text) {
        return ID.matcher(text).matches() || handles.contains(text);
    }
}
