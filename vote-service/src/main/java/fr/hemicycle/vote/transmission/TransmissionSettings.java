package fr.hemicycle.vote.transmission;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who carries, and in whose name: read once, at the start. */
@Singleton
class TransmissionSettings {

    enum Adapter {
        FOLDER,
        RELAY
    }

    @Produces
    @Singleton
    Carrier carrier(
            @ConfigProperty(name = "hemicycle.transmission.adapter") Adapter adapter,
            @ConfigProperty(name = "hemicycle.transmission.folder") Path folder,
            @ConfigProperty(name = "hemicycle.transmission.relay.anomaly-marker") String anomalyMarker,
            @ConfigProperty(name = "hemicycle.transmission.relay.refusal-marker") String refusalMarker,
            MeterRegistry meters) {
        return switch (adapter) {
            case FOLDER -> new FolderDrop(folder, meters);
            case RELAY -> new LocalRelay(anomalyMarker, refusalMarker);
        };
    }

    @Produces
    @Singleton
    Sender sender(
            @ConfigProperty(name = "hemicycle.transmission.trigram") String trigram,
            @ConfigProperty(name = "hemicycle.transmission.district") String district,
            @ConfigProperty(name = "hemicycle.transmission.nature") String nature,
            @ConfigProperty(name = "hemicycle.transmission.return-email") String returnEmail) {
        return new Sender(trigram, district, nature, returnEmail);
    }
}
