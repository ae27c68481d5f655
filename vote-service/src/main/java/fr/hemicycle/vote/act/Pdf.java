package fr.hemicycle.vote.act;

import static fr.hemicycle.vote.act.domain.ActRule.PDF_MUST_BE_READABLE;
import static fr.hemicycle.vote.act.domain.ActRule.PDF_MUST_NOT_BE_LOCKED;

import fr.hemicycle.platform.rule.Reason;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A file that says it is a PDF. A class, since a record would compare arrays by place and not by content. */
final class Pdf {

    private final byte[] bytes;

    Pdf(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Why nobody could read it, or why the prefecture could not stamp it; empty when both can. */
    Optional<Reason> objection() {
        // The library repairs what it can; a file that does not even begin like one is none.
        if (bytes.length < 5 || bytes[0] != '%' || bytes[1] != 'P' || bytes[2] != 'D' || bytes[3] != 'F') {
            return Optional.of(PDF_MUST_BE_READABLE.with("bytes", bytes.length));
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted()) {
                return Optional.of(PDF_MUST_NOT_BE_LOCKED.with("bytes", bytes.length));
            }
            return document.getNumberOfPages() > 0
                    ? Optional.empty()
                    : Optional.of(PDF_MUST_BE_READABLE.with("bytes", bytes.length));
        } catch (InvalidPasswordException e) {
            return Optional.of(PDF_MUST_NOT_BE_LOCKED.with("bytes", bytes.length));
        } catch (IOException | RuntimeException e) {
            // Whatever a broken file makes the library do, it is a broken file.
            return Optional.of(PDF_MUST_BE_READABLE.with("bytes", bytes.length));
        }
    }
}
