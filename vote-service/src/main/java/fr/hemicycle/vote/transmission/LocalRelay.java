package fr.hemicycle.vote.transmission;

import fr.hemicycle.vote.transmission.domain.ActesPackage;
import fr.hemicycle.vote.transmission.domain.Answer;
import java.util.List;

/**
 * A relay and a prefecture in one, for tests and the demo: it keeps no file, and answers at once. An act is acknowledged on the
 * day it left, unless its object or its number holds one of the two markers.
 *
 * @param anomalyMarker text that makes the prefecture find an anomaly
 * @param refusalMarker text that makes it reject the whole package; this one is looked for first
 */
record LocalRelay(String anomalyMarker, String refusalMarker) implements Carrier {

    @Override
    public List<Answer> carry(ActesPackage packed, byte[] archive) {
        if (holds(packed, refusalMarker)) {
            return List.of(new Answer.Refused(
                    packed.identifier(), "001", "Enveloppe rejetée par le relais local : " + refusalMarker));
        }
        if (holds(packed, anomalyMarker)) {
            return List.of(new Answer.Anomaly(
                    packed.identifier(), "002", "Anomalie signalée par le relais local : " + anomalyMarker));
        }
        return List.of(new Answer.Acknowledged(packed.identifier(), ActesPackage.day(packed.emittedAt())));
    }

    @Override
    public void collect(TransmissionLedger ledger) {
        // Everything was answered on the spot.
    }

    private static boolean holds(ActesPackage packed, String marker) {
        return packed.act().object().contains(marker) || packed.act().number().contains(marker);
    }
}
