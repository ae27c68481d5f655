package fr.hemicycle.vote.transmission.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act is called in @CTES, and the files that carry it. An act whose rules hold can be packed; for any other, names are
 * asked at the caller's risk.
 *
 * @param emittedAt when the act first left; gives the date of the archive, in Paris
 * @param serial number of the package among those of the collectivity on that day, from 1
 * @param trigram the three letters of the relay
 */
public record ActesPackage(ActToTransmit act, Instant emittedAt, int serial, String trigram) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /** Act sent by a collectivity, as the first and second numbers of a flow. */
    private static final String FLOW = "-1-1_";

    /** A document that is no piece of a kind the prefecture lists apart. */
    private static final String KIND_OF_PIECE = "99_";

    public ActesPackage {
        if (serial < 1) {
            throw new IllegalArgumentException("Packages are numbered from 1, not " + serial);
        }
    }

    /** One file of the archive. */
    public record Part(String name, Document document) {}

    /** The day that an instant has in France. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, PARIS);
    }

    /** What the prefecture calls the act: {@code 062-226200012-20221213-2022_552-DE}. */
    public static String identifier(ActToTransmit act) {
        return String.join(
                "-",
                department(act),
                act.collectivity(),
                DAY.format(act.decidedOn()),
                ActesNumber.of(act.number()).value(),
                act.nature().letters());
    }

    /** Three characters. */
    static String department(ActToTransmit act) {
        return Department.of(act.departmentCode()).map(Department::actesCode).orElse(act.departmentCode());
    }

    public String identifier() {
        return identifier(act);
    }

    public String departmentCode() {
        return department(act);
    }

    public String number() {
        return ActesNumber.of(act.number()).value();
    }

    public String object() {
        return ActesText.of(act.object());
    }

    public String envelopeName() {
        return envelope() + ".xml";
    }

    public String archiveName() {
        return trigram + "-" + envelope() + ".tar.gz";
    }

    public String messageName() {
        return identifier() + FLOW + "0.xml";
    }

    public Part document() {
        return part(1, null, act.pdf());
    }

    public List<Part> annexes() {
        List<Part> parts = new ArrayList<>();
        for (Annex annex : act.annexes()) {
            parts.add(part(parts.size() + 2, annex.pieceCode(), annex.document()));
        }
        return List.copyOf(parts);
    }

    private Part part(int position, @Nullable String pieceCode, Document document) {
        FileKind kind = FileKind.of(document).orElseThrow();
        String piece = pieceCode == null ? KIND_OF_PIECE + act.nature().letters() : pieceCode;
        String name = piece + "-" + identifier() + FLOW + position + "." + kind.extension();
        return new Part(name, document);
    }

    private String envelope() {
        return "EACT--" + act.collectivity() + "--" + DAY.format(day(emittedAt)) + "-" + serial;
    }
}
