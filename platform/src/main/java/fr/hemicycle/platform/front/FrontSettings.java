package fr.hemicycle.platform.front;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where people find the services of this installation. */
@ConfigMapping(prefix = "hemicycle.front")
interface FrontSettings {

    /** Base of the addresses of each service, by its short name, without a slash at the end. */
    Map<String, String> services();

    /** Base of the address that gives ready tokens; only a local stack has one. */
    Optional<String> tokensUrl();

    /** The same, but only on the machine itself: nobody gives tokens to a network by a wrong setting. */
    default Optional<String> localTokensUrl() {
        return tokensUrl()
                .filter(url -> Set.of("localhost", "127.0.0.1")
                        .contains(Optional.ofNullable(URI.create(url).getHost()).orElse("")));
    }
}
