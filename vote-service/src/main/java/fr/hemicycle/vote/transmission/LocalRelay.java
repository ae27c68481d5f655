package fr.hemicycle.vote.transmission;

import fr.hemicycle.vote.transmission.domain.ActesPackage;
import fr.hemicycle.vote.transmission.domain.Answer;
import fr.hemicycle.vote.transmission.domain.Document;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A relay and a prefecture in one, for tests and the demo: it opens the package, keeps no file, and answers at once. An act is
 * acknowledged on the day it left, unless a file is missing, or its object holds one of the two markers.
 *
 * @param anomalyMarker text that makes the prefecture find an anomaly
 * @param refusalMarker text that makes it reject the whole package; this one is looked for first
 */
record LocalRelay(String anomalyMarker, String refusalMarker) implements Carrier {

    /** What we wrote ourselves may be as large as we let it be. */
    private static final TarFile.Limits OUR_OWN = new TarFile.Limits(1_000, 1L << 30);

    @Override
    public List<Answer> carry(Parcel parcel) {
        try {
            Map<String, Document> parts = TarFile.parts(parcel.archive(), OUR_OWN);
            Document message = parts.get(parcel.identifier() + "-1-1_0.xml");
            if (message == null) {
                return List.of(refused(parcel, "message absent"));
            }
            return List.of(answer(parcel, parts, ReturnedXml.root(message)));
        } catch (UnreadableAnswer e) {
            return List.of(refused(parcel, String.valueOf(e.getMessage())));
        }
    }

    private Answer answer(Parcel parcel, Map<String, Document> parts, Element act) {
        String object = texts(act, "Objet").getFirst();
        if (object.contains(refusalMarker)) {
            return refused(parcel, refusalMarker);
        }
        if (object.contains(anomalyMarker)) {
            return anomaly(parcel, anomalyMarker);
        }
        List<String> missing = texts(act, "NomFichier").stream()
                .filter(name -> !parts.containsKey(name))
                .toList();
        return missing.isEmpty()
                ? new Answer.Acknowledged(parcel.identifier(), ActesPackage.day(parcel.emittedAt()))
                : anomaly(parcel, "absents : " + missing);
    }

    private static Answer refused(Parcel parcel, String why) {
        return new Answer.Refused(parcel.identifier(), "001", "Enveloppe rejetée par le relais local : " + why);
    }

    private static Answer anomaly(Parcel parcel, String why) {
        return new Answer.Anomaly(parcel.identifier(), "002", "Anomalie signalée par le relais local : " + why);
    }

    private static List<String> texts(Element act, String name) {
        NodeList found = act.getElementsByTagNameNS(ActesXml.ACTES, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(each -> found.item(each).getTextContent())
                .toList();
    }

    @Override
    public void collect(TransmissionLedger ledger) {
        // Everything was answered on the spot.
    }
}
