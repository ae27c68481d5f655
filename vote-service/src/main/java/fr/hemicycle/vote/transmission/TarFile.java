package fr.hemicycle.vote.transmission;

import fr.hemicycle.vote.transmission.domain.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Reads a {@code .tar.gz} that came from outside: in memory only, plain files of plain names, and never more than it may weigh. */
final class TarFile {

    /** A name of @CTES: no folder, and nothing that leads out of one. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ -]{0,199}");

    private TarFile() {}

    /** @param bytesMax of all files together, unpacked */
    record Limits(int filesMax, long bytesMax) {}

    static Map<String, Document> parts(Document archive, Limits limits) throws UnreadableAnswer {
        Map<String, Document> parts = new LinkedHashMap<>();
        long left = limits.bytesMax();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new GzipCompressorInputStream(new ByteArrayInputStream(archive.bytes())), "ISO-8859-1")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                check(entry, parts, limits);
                // What the header says of the size is a claim: what is read is counted.
                byte[] content = tar.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= content.length;
                if (left < 0) {
                    throw new UnreadableAnswer("Unpacked, it weighs more than " + limits.bytesMax() + " bytes");
                }
                parts.put(entry.getName(), new Document(content));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableAnswer("No archive that can be read", e);
        }
        if (parts.isEmpty()) {
            throw new UnreadableAnswer("An archive of nothing");
        }
        return parts;
    }

    private static void check(TarArchiveEntry entry, Map<String, Document> parts, Limits limits)
            throws UnreadableAnswer {
        String name = entry.getName();
        boolean isPlain = entry.isFile()
                && !entry.isLink()
                && !entry.isSymbolicLink()
                && !entry.isSparse()
                && !entry.isBlockDevice()
                && !entry.isCharacterDevice()
                && !entry.isFIFO();
        if (!isPlain) {
            throw new UnreadableAnswer("Holds something that is no plain file");
        }
        if (!NAME.matcher(name).matches() || name.contains("..")) {
            throw new UnreadableAnswer("Holds a file whose name is none of @CTES");
        }
        if (parts.containsKey(name)) {
            throw new UnreadableAnswer("Holds two files of one name");
        }
        if (parts.size() == limits.filesMax()) {
            throw new UnreadableAnswer("Holds more than " + limits.filesMax() + " files");
        }
    }
}
