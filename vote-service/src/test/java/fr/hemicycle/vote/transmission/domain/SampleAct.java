package fr.hemicycle.vote.transmission.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Deliberation 2022-552 on its way to the prefecture of the Pas-de-Calais, two days after the vote. */
public record SampleAct(ActToTransmit act) {

    public static final Instant SENT_AT = Instant.parse("2022-12-15T09:30:00Z");

    public static final String TITLE =
            "CONTRIBUTION AU FINANCEMENT D'UNE MISSION D'ASSISTANCE À MAÎTRISE D'OUVRAGE RÉGIONALE DANS LE CADRE LE "
                    + "L'ÉLABORATION DES FUTURS PLANS D'ACTION EN FAVEUR DE LA MOBILITÉ SOLIDAIRE (PAMS)";

    public static SampleAct ofTheFile() {
        return new SampleAct(new ActToTransmit(
                "226200012",
                new UUID(2022, 552),
                "62",
                LocalDate.parse("2022-12-13"),
                "2022-552",
                ActNature.DELIBERATION,
                SubjectCode.fromString("7.6"),
                LocalDate.parse("2019-08-29"),
                TITLE,
                pdf("the deliberation"),
                annexes(pdf("the report"), png())));
    }

    public static Document pdf(String text) {
        return document("%PDF-1.7\n1 0 obj\n<< /Length 99 >>\nstream\n" + text + "\nendstream\nendobj\n%%EOF\n");
    }

    public static Document png() {
        return document("\u0089PNG\r\n\u001A\n...");
    }

    public static Document document(String latin1) {
        return new Document(latin1.getBytes(ISO_8859_1));
    }

    public SampleAct of(String collectivity, UUID id) {
        return new SampleAct(new ActToTransmit(
                collectivity,
                id,
                act.departmentCode(),
                act.decidedOn(),
                act.number(),
                act.nature(),
                act.subject(),
                act.classificationDate(),
                act.object(),
                act.pdf(),
                act.annexes()));
    }

    public SampleAct numbered(String number) {
        return with(act.departmentCode(), act.decidedOn(), number, act.object(), act.pdf(), act.annexes());
    }

    public SampleAct about(String object) {
        return with(act.departmentCode(), act.decidedOn(), act.number(), object, act.pdf(), act.annexes());
    }

    SampleAct inDepartment(String code) {
        return with(code, act.decidedOn(), act.number(), act.object(), act.pdf(), act.annexes());
    }

    SampleAct decidedOn(String day) {
        return with(act.departmentCode(), LocalDate.parse(day), act.number(), act.object(), act.pdf(), act.annexes());
    }

    public SampleAct withPdf(Document pdf) {
        return with(act.departmentCode(), act.decidedOn(), act.number(), act.object(), pdf, act.annexes());
    }

    public SampleAct withAnnexes(Document... annexes) {
        return with(act.departmentCode(), act.decidedOn(), act.number(), act.object(), act.pdf(), annexes(annexes));
    }

    private static List<Annex> annexes(Document... files) {
        return Stream.of(files).map(file -> new Annex(null, file)).toList();
    }

    /** One annex of a kind that the prefecture lists apart. */
    public SampleAct withPiece(String code, Document file) {
        return with(
                act.departmentCode(),
                act.decidedOn(),
                act.number(),
                act.object(),
                act.pdf(),
                List.of(new Annex(code, file)));
    }

    private SampleAct with(
            String department, LocalDate decidedOn, String number, String object, Document pdf, List<Annex> annexes) {
        return new SampleAct(new ActToTransmit(
                act.collectivity(),
                act.actId(),
                department,
                decidedOn,
                number,
                act.nature(),
                act.subject(),
                act.classificationDate(),
                object,
                pdf,
                annexes));
    }

    public ActesPackage packed() {
        return new ActesPackage(act, SENT_AT, 1, "HEM");
    }
}
