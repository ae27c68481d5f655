package fr.hemicycle.platform.webhook;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.ProblemException.Broken;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.webhook.domain.Target;
import fr.hemicycle.platform.webhook.domain.WebhookRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the addresses that subscribers give. What a name leads to is looked at when it is called, not here. */
@ApplicationScoped
class Targets {

    private static final int PORT_MAX = 65_535;

    private final Target.Policy policy;
    private final Networks networks;

    @Inject
    Targets(WebhookSettings settings) {
        this(
                new Target.Policy(settings.allowHttp(), settings.ports().orElse(Set.of())),
                new Networks(settings.allowPrivateTargets().orElse(List.of())));
    }

    Targets(Target.Policy policy, Networks networks) {
        this.policy = policy;
        this.networks = networks;
    }

    /** @throws ProblemException 422 when events are not sent there */
    URI read(String text) {
        URI url = parse(text);
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        List<Reason> faults =
                new ArrayList<>(new Target(scheme, url.getRawUserInfo() != null, port(url)).faults(policy));
        if (!literalIsAllowed(url.getHost())) {
            faults.add(WebhookRule.TARGET_MUST_BE_PUBLIC.with("host", url.getHost()));
        }
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
        return url;
    }

    static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    private static URI parse(String text) {
        try {
            URI url = new URI(new URI(text).toASCIIString());
            if (url.getScheme() != null
                    && Set.of("http", "https").contains(url.getScheme().toLowerCase(Locale.ROOT))
                    && url.getHost() != null
                    && url.getRawFragment() == null
                    && port(url) > 0
                    && port(url) <= PORT_MAX) {
                return url;
            }
        } catch (URISyntaxException notAnAddress) {
            throw refused(List.of(WebhookRule.TARGET_MUST_BE_AN_ADDRESS.with()));
        }
        throw refused(List.of(WebhookRule.TARGET_MUST_BE_AN_ADDRESS.with()));
    }

    private boolean literalIsAllowed(String host) {
        try {
            return networks.allow(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException aName) {
            return true;
        }
    }

    private static ProblemException refused(List<Reason> faults) {
        return ProblemException.invalid(
                faults.stream().map(fault -> new Broken(fault, "/url")).toList());
    }
}
