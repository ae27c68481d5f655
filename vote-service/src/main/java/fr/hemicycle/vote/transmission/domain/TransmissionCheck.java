package fr.hemicycle.vote.transmission.domain;

import static fr.hemicycle.vote.transmission.domain.TransmissionRule.ACTES_IDENTIFIER_MUST_BE_FREE;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.ANNEX_MUST_BE_A_PDF_OR_A_PICTURE;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.DECISION_MUST_NOT_FOLLOW_THE_TRANSMISSION;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.DEPARTMENT_MUST_BE_KNOWN;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.DOCUMENTS_MUST_FIT_THE_RELAY;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.DOCUMENT_MUST_BE_A_PDF;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.DOCUMENT_MUST_NOT_BE_LOCKED;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.NUMBER_MUST_FIT_ACTES;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.NUMBER_MUST_KEEP_A_CHARACTER;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.OBJECT_MUST_FIT_ACTES;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.OBJECT_MUST_NOT_BE_BLANK;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether an act can be written as @CTES wants it.
 *
 * @param on the day of the transmission
 * @param identifierIsTaken whether another act was sent under the same identifier
 * @param bytesMax what the documents may weigh together
 */
public record TransmissionCheck(ActToTransmit act, LocalDate on, boolean identifierIsTaken, long bytesMax) {

    public static final int OBJECT_LENGTH_MAX = 500;

    /** @return every broken rule, the most important first */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        names(reasons);
        if (act.decidedOn().isAfter(on)) {
            reasons.add(DECISION_MUST_NOT_FOLLOW_THE_TRANSMISSION.with("decidedOn", act.decidedOn(), "sentOn", on));
        }
        documents(reasons);
        return List.copyOf(reasons);
    }

    private void names(List<Reason> reasons) {
        if (Department.of(act.departmentCode()).isEmpty()) {
            reasons.add(DEPARTMENT_MUST_BE_KNOWN.with("department", act.departmentCode()));
        }
        ActesNumber number = ActesNumber.of(act.number());
        if (!number.keepsACharacter()) {
            reasons.add(NUMBER_MUST_KEEP_A_CHARACTER.with("number", act.number()));
        }
        if (!number.fits()) {
            reasons.add(NUMBER_MUST_FIT_ACTES.with(
                    "number", number.value(), "length", number.value().length(), "lengthMax", ActesNumber.LENGTH_MAX));
        }
        if (identifierIsTaken) {
            reasons.add(ACTES_IDENTIFIER_MUST_BE_FREE.with("identifier", ActesPackage.identifier(act)));
        }
        String object = ActesText.of(act.object());
        if (object.codePoints().noneMatch(Character::isLetterOrDigit)) {
            reasons.add(OBJECT_MUST_NOT_BE_BLANK.with());
        }
        int length = object.codePointCount(0, object.length());
        if (length > OBJECT_LENGTH_MAX) {
            reasons.add(OBJECT_MUST_FIT_ACTES.with("length", length, "lengthMax", OBJECT_LENGTH_MAX));
        }
    }

    private void documents(List<Reason> reasons) {
        if (FileKind.of(act.pdf()).filter(FileKind.PDF::equals).isEmpty()) {
            reasons.add(DOCUMENT_MUST_BE_A_PDF.with("bytes", act.pdf().size()));
        }
        List<Document> annexes = act.annexes().stream().map(Annex::document).toList();
        for (int i = 0; i < annexes.size(); i++) {
            if (FileKind.of(annexes.get(i)).isEmpty()) {
                reasons.add(ANNEX_MUST_BE_A_PDF_OR_A_PICTURE.with(
                        "annex", i + 1, "bytes", annexes.get(i).size()));
            }
        }
        List<Document> all =
                Stream.concat(Stream.of(act.pdf()), annexes.stream()).toList();
        for (int i = 0; i < all.size(); i++) {
            if (FileKind.isLocked(all.get(i))) {
                reasons.add(DOCUMENT_MUST_NOT_BE_LOCKED.with("position", i + 1));
            }
        }
        long bytes = all.stream().mapToLong(Document::size).sum();
        if (bytes > bytesMax) {
            reasons.add(DOCUMENTS_MUST_FIT_THE_RELAY.with("bytes", bytes, "bytesMax", bytesMax));
        }
    }
}
