package fr.hemicycle.vote.transmission;

import static fr.hemicycle.vote.transmission.ActesXmlTest.SENDER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.vote.transmission.domain.ActesPackage;
import fr.hemicycle.vote.transmission.domain.SampleAct;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

class ActesArchiveTest {

    private static final ActesPackage FILE = SampleAct.ofTheFile().packed();

    @Test
    void holds_the_envelope_the_message_the_act_and_its_annexes() throws IOException {
        Map<String, byte[]> parts = parts(ActesArchive.of(FILE, SENDER));
        assertThat(parts.keySet())
                .containsExactly(
                        FILE.envelopeName(),
                        FILE.messageName(),
                        FILE.document().name(),
                        FILE.annexes().get(0).name(),
                        FILE.annexes().get(1).name());
        assertThat(parts.get(FILE.envelopeName())).isEqualTo(ActesXml.envelope(FILE, SENDER));
        assertThat(parts.get(FILE.messageName())).isEqualTo(ActesXml.message(FILE));
        assertThat(parts.get(FILE.document().name())).isEqualTo(FILE.act().pdf().bytes());
        assertThat(parts.get(FILE.annexes().get(1).name()))
                .isEqualTo(FILE.act().annexes().get(1).document().bytes());
    }

    @Test
    void the_same_package_gives_the_same_bytes() {
        assertThat(ActesArchive.of(FILE, SENDER))
                .isEqualTo(ActesArchive.of(SampleAct.ofTheFile().packed(), SENDER));
    }

    @Test
    void every_part_bears_the_second_of_the_emission() throws IOException {
        try (TarArchiveInputStream tar = tar(ActesArchive.of(FILE, SENDER))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(entry.getLastModifiedTime().toInstant()).isEqualTo(SampleAct.SENT_AT);
            }
        }
    }

    static Map<String, byte[]> parts(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (TarArchiveInputStream tar = tar(archive)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                parts.put(entry.getName(), tar.readAllBytes());
            }
        }
        return parts;
    }

    private static TarArchiveInputStream tar(byte[] archive) throws IOException {
        return new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)));
    }
}
