package fr.hemicycle.vote.transmission.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

    @Test
    void tells_a_file_by_its_first_bytes() {
        assertThat(FileKind.of(document("%PDF-1.7"))).contains(FileKind.PDF);
        assertThat(FileKind.of(document("\u0089PNG\r\n\u001A\n…"))).contains(FileKind.PNG);
        assertThat(FileKind.of(document("\u00FF\u00D8\u00FF"))).contains(FileKind.JPG);
        assertThat(FileKind.of(document(" %PDF-1.7"))).isEmpty();
        assertThat(FileKind.of(document(""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7 trailer<</Encrypt 5 0 R>>",
                "%PDF-1.7 trailer<</Encrypt",
                "%PDF-1.7 stream x endstream trailer<</Encrypt 5 0 R>>",
                "%PDF-1.7 stream x endstream/Encrypt",
                "%PDF-1.7 stream/Encrypt 5 0 R",
                "%PDF-1.7/Encrypt stream x endstream"
            })
    void finds_the_key_of_a_lock_outside_of_streams(String pdf) {
        assertThat(FileKind.isLocked(document(pdf))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7 trailer<</Root 1 0 R>>",
                "%PDF-1.7 stream /Encrypt endstream trailer",
                "%PDF-1.7 stream a endstream stream /Encrypt endstream",
                "%PDF-1.7 <</EncryptMetadata false>>",
                "\u0089PNG\r\n\u001A\n/Encrypt 5 0 R"
            })
    void takes_no_word_of_a_text_for_a_lock(String file) {
        assertThat(FileKind.isLocked(document(file))).isFalse();
    }

    @Test
    void a_document_is_what_its_bytes_are() {
        Document one = document("%PDF-1.7");
        assertThat(one).isEqualTo(document("%PDF-1.7")).hasSameHashCodeAs(document("%PDF-1.7"));
        assertThat(one).isNotEqualTo(document("%PDF-1.6")).isNotEqualTo("%PDF-1.7");
        assertThat(one.hashCode()).isNotEqualTo(document("%PDF-1.6").hashCode());
        assertThat(one).hasToString("8 bytes");
        assertThat(one.bytes()).isEqualTo("%PDF-1.7".getBytes(ISO_8859_1));
    }

    private static Document document(String text) {
        return new Document(text.getBytes(ISO_8859_1));
    }
}
