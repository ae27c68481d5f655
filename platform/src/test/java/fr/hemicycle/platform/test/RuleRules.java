package fr.hemicycle.platform.test;

import fr.hemicycle.platform.problem.RequestRule;
import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.rule.Rule;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.webhook.domain.WebhookRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A rule that a caller can meet has a source, two sentences in two languages, and a place in docs/rules. */
public final class RuleRules {

    private RuleRules() {}

    /**
     * Looks for what is missing.
     *
     * @param page file name in docs/rules
     * @return one sentence per fault
     */
    public static List<String> faults(Iterable<RuleCatalogue> catalogues, String page) {
        List<String> faults = new ArrayList<>();
        String documented = read("rules/" + page);
        String ofWebhooks = read("webhooks.md");
        for (RuleCatalogue catalogue : catalogues) {
            for (Rule rule : catalogue.rules()) {
                if (rule.source().isBlank()) {
                    faults.add(rule.name() + " has no source");
                }
                for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                    for (String key : List.of(rule.name(), rule.name() + ".title")) {
                        if (Wording.text(key, language).equals(key)) {
                            faults.add(key + " has no sentence in " + language);
                        }
                    }
                }
                if (rule instanceof WebhookRule && !ofWebhooks.contains(rule.name())) {
                    faults.add(rule.name() + " is not in docs/webhooks.md");
                }
                if (!(rule instanceof RequestRule || rule instanceof WebhookRule)
                        && !documented.contains(rule.name())) {
                    faults.add(rule.name() + " is not in docs/rules/" + page);
                }
            }
        }
        return faults;
    }

    private static String read(String page) {
        try {
            return Files.readString(Path.of(System.getProperty("hemicycle.root"), "docs", page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
