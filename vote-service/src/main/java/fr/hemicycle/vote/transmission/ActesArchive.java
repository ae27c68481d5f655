package fr.hemicycle.vote.transmission;

import fr.hemicycle.vote.transmission.domain.ActesPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** The archive of a package: envelope, message, act, annexes. The same package gives the same bytes. */
final class ActesArchive {

    private ActesArchive() {}

    static byte[] of(ActesPackage packed, Sender sender) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        GzipParameters parameters = new GzipParameters();
        parameters.setModificationInstant(second(packed));
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes, parameters), "ISO-8859-1")) {
            add(tar, packed, packed.envelopeName(), ActesXml.envelope(packed, sender));
            add(tar, packed, packed.messageName(), ActesXml.message(packed));
            add(
                    tar,
                    packed,
                    packed.document().name(),
                    packed.document().document().bytes());
            for (ActesPackage.Part annex : packed.annexes()) {
                add(tar, packed, annex.name(), annex.document().bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(TarArchiveOutputStream tar, ActesPackage packed, String name, byte[] content)
            throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        entry.setLastModifiedTime(FileTime.from(second(packed)));
        entry.setIds(0, 0);
        entry.setNames("", "");
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    /** Neither format knows fractions of a second. */
    private static Instant second(ActesPackage packed) {
        return packed.emittedAt().truncatedTo(ChronoUnit.SECONDS);
    }
}
