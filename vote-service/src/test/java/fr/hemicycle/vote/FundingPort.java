package fr.hemicycle.vote;

import fr.hemicycle.localstack.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Where funding-service would be: nobody listens there, until a test plays it with {@link PlayedFundingService}. */
public final class FundingPort implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("hemicycle.funding-url", "http://localhost:" + Ports.free());
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
