package fr.hemicycle.platform.openapi;

import io.quarkus.runtime.configuration.MemorySize;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What {@code hemicycle.limits} are in this installation. A filter is no bean, so it asks the settings itself. */
record LimitValues(int address, int text, int items, int body, int headers, long requests, long windowSeconds) {

    static LimitValues ofSettings() {
        Config settings = ConfigProvider.getConfig();
        return new LimitValues(
                settings.getValue("hemicycle.limits.address", Integer.class),
                settings.getValue("hemicycle.limits.json-text", Integer.class),
                settings.getValue("hemicycle.limits.json-items", Integer.class),
                bytes(settings, "quarkus.http.limits.max-body-size"),
                bytes(settings, "hemicycle.limits.headers"),
                settings.getValue("hemicycle.limits.rate.requests", Long.class),
                settings.getValue("hemicycle.limits.rate.window", Duration.class)
                        .toSeconds());
    }

    private static int bytes(Config settings, String name) {
        return Math.toIntExact(settings.getValue(name, MemorySize.class).asLongValue());
    }
}
