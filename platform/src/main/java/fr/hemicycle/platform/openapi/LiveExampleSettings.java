package fr.hemicycle.platform.openapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

@ConfigMapping(prefix = "hemicycle.live-examples")
interface LiveExampleSettings {

    @WithDefault("false")
    boolean enabled();

    /** For each id that the examples use, a query for one that exists. */
    Map<String, String> ids();
}
