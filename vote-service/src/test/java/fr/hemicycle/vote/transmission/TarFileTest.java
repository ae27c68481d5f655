package fr.hemicycle.vote.transmission;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.vote.transmission.domain.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TarFileTest {

    private static final TarFile.Limits LIMITS = new TarFile.Limits(3, 1_000);

    @Test
    void gives_the_files_in_their_order() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("b.xml", "<b/>");
        parts.put("99_DE-062-1.pdf", "%PDF");
        Map<String, Document> read = TarFile.parts(new Document(archive(parts)), LIMITS);
        assertThat(read.keySet()).containsExactly("b.xml", "99_DE-062-1.pdf");
        assertThat(read.get("b.xml")).isEqualTo(new Document("<b/>".getBytes(ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.xml", "/etc/passwd", "a/b.xml", "..", "a..b.xml", "C:\\a.xml", ".hidden.xml", ""})
    void no_name_leads_out_of_the_archive(String name) throws IOException {
        refused(archive(Map.of(name, "<a/>")));
    }

    static Stream<Arguments> bad() throws IOException {
        return Stream.of(
                arguments("nothing", new byte[0]),
                arguments("no gzip", "<a/>".getBytes(ISO_8859_1)),
                arguments("no tar", gzip("<a/>".repeat(500).getBytes(ISO_8859_1))),
                arguments("no file", archive(Map.of())),
                arguments("a byte more than may be", archive(Map.of("a.xml", "x".repeat(1_001)))),
                arguments("a bomb", bomb()),
                arguments("four files", archive(Map.of("a", "1", "b", "2", "c", "3", "d", "4"))),
                arguments("a link", special("a.xml", TarConstants.LF_SYMLINK)),
                arguments("a hard link", special("a.xml", TarConstants.LF_LINK)),
                arguments("a device", special("a.xml", TarConstants.LF_BLK)),
                arguments("a folder", special("a/", TarConstants.LF_DIR)),
                arguments("two of one name", twice()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void what_is_dangerous_or_broken_is_refused_as_a_whole(String row, byte[] archive) {
        refused(archive);
    }

    @Test
    void weighs_as_much_as_may_be() throws Exception {
        assertThat(TarFile.parts(new Document(archive(Map.of("a.xml", "x".repeat(1_000)))), LIMITS))
                .hasSize(1);
    }

    @Test
    void entities_are_refused_in_an_archive_too() throws IOException {
        String attack = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>";
        ReturnedFile file = new ReturnedFile("a.tar.gz", new Document(archive(Map.of("a.xml", attack))));
        assertThatThrownBy(() -> file.read((collectivity, day, serial) -> Optional.empty()))
                .isInstanceOf(UnreadableAnswer.class)
                .rootCause()
                .hasMessageContaining("DOCTYPE is disallowed");
    }

    @Test
    void an_archive_of_papers_alone_says_nothing() throws IOException {
        ReturnedFile file = new ReturnedFile("a.tar.gz", new Document(archive(Map.of("a.pdf", "%PDF"))));
        assertThatThrownBy(() -> file.read((collectivity, day, serial) -> Optional.empty()))
                .isInstanceOf(UnreadableAnswer.class);
    }

    static byte[] archive(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes), "ISO-8859-1")) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                add(tar, part.getKey(), part.getValue().getBytes(ISO_8859_1));
            }
        }
        return bytes.toByteArray();
    }

    private static void refused(byte[] archive) {
        assertThatThrownBy(() -> TarFile.parts(new Document(archive), LIMITS)).isInstanceOf(UnreadableAnswer.class);
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        // The name as it is given, even one that leads outside.
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static byte[] twice() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            add(tar, "a.xml", new byte[1]);
            add(tar, "a.xml", new byte[2]);
        }
        return bytes.toByteArray();
    }

    private static byte[] special(String name, byte kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            TarArchiveEntry entry = new TarArchiveEntry(name, kind);
            entry.setLinkName("/etc/passwd");
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    /** Packed some kilobytes, unpacked a hundred megabytes. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            TarArchiveEntry entry = new TarArchiveEntry("a.xml");
            entry.setSize(100L << 20);
            tar.putArchiveEntry(entry);
            for (int megabyte = 0; megabyte < 100; megabyte++) {
                tar.write(new byte[1 << 20]);
            }
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
