package fr.hemicycle.platform.webhook.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where a subscription wants its events.
 *
 * @param scheme in small letters
 * @param namesUser whether credentials stand in the address
 * @param port the one that is used, also where the address names none
 */
public record Target(String scheme, boolean namesUser, int port) {

    /**
     * What an installation allows.
     *
     * @param http whether addresses without encryption are allowed
     * @param ports the allowed ones; empty for all
     */
    public record Policy(boolean http, Set<Integer> ports) {

        public Policy {
            ports = Set.copyOf(ports);
        }
    }

    /** Every broken rule, the most important first. */
    public List<Reason> faults(Policy policy) {
        List<Reason> faults = new ArrayList<>();
        if (!scheme.equals("https") && !policy.http()) {
            faults.add(WebhookRule.TARGET_MUST_USE_HTTPS.with("scheme", scheme));
        }
        if (namesUser) {
            faults.add(WebhookRule.TARGET_MUST_NOT_NAME_A_USER.with());
        }
        if (!policy.ports().isEmpty() && !policy.ports().contains(port)) {
            faults.add(WebhookRule.TARGET_MUST_USE_AN_ALLOWED_PORT.with(
                    "port", port, "ports", policy.ports().stream().sorted().toList()));
        }
        return faults;
    }
}
