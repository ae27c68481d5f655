package fr.hemicycle.platform.rule;

import java.util.List;

/** The rules of one feature or mechanism, offered as a bean so that problem pages and tests find them all. */
public record RuleCatalogue(List<Rule> rules) {

    public RuleCatalogue {
        rules = List.copyOf(rules);
    }

    public static RuleCatalogue of(Rule... rules) {
        return new RuleCatalogue(List.of(rules));
    }
}
