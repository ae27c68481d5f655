package fr.hemicycle.vote.transmission;

import static fr.hemicycle.vote.transmission.ActesXmlTest.SENDER;
import static fr.hemicycle.vote.transmission.domain.SampleAct.pdf;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.vote.transmission.domain.ActesPackage;
import fr.hemicycle.vote.transmission.domain.SampleAct;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/**
 * The package against all that is known of the format. The official schema was not at hand: {@code actes/structure.xsd} says what
 * this one is worth.
 */
class ActesStructureTest {

    private static final String IDENTIFIER = "[09][0-9][AB0-9]-[0-9]{9}-[0-9]{8}-[A-Z0-9_]{1,15}-(DE|AR|AI|CC|BF|AU)";
    private static final Pattern NAMES = Pattern.compile("<actes:NomFichier>([^<]*)</actes:NomFichier>");

    static Stream<Arguments> packages() {
        SampleAct file = SampleAct.ofTheFile();
        return Stream.of(
                arguments("the file with two annexes", file),
                arguments("no annex", file.withAnnexes()),
                arguments("a piece of a kind", file.withPiece("75_PL", pdf("a plan"))),
                arguments("500 accents", file.about("é".repeat(500))),
                arguments("outside of Latin-1", file.about("Łódź — « œuvre » & <b> 😀")),
                arguments("a number that is rewritten", file.numbered("délib. n° 7/b")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packages")
    void keeps_to_the_structure(String row, SampleAct sample) throws IOException {
        ActesPackage packed = sample.packed();
        Map<String, byte[]> parts = ActesArchiveTest.parts(ActesArchive.of(packed, SENDER));
        List<String> names = new ArrayList<>(parts.keySet());

        assertThat(packed.archiveName()).matches("[A-Z]{3}-EACT--[0-9]{9}--[0-9]{8}-[0-9]+\\.tar\\.gz");
        assertThat(names.get(0)).matches("EACT--[0-9]{9}--[0-9]{8}-[0-9]+\\.xml");
        assertThat(names.get(1)).matches(IDENTIFIER + "-1-1_0\\.xml");
        for (int position = 1; position <= names.size() - 2; position++) {
            assertThat(names.get(position + 1))
                    .matches("[0-9A-Z]{2}_[A-Z]{2}-" + IDENTIFIER + "-1-1_" + position + "\\.(pdf|png|jpg)");
        }
        for (String name : names.subList(0, 2)) {
            byte[] message = part(parts, name);
            assertThatCode(() -> validate(message)).doesNotThrowAnyException();
            assertThat(new String(message, ISO_8859_1)).startsWith("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>");
        }
        assertThat(files(part(parts, names.get(0))))
                .as("the envelope announces")
                .containsExactly(names.get(1));
        assertThat(files(part(parts, names.get(1))))
                .as("the message announces")
                .isEqualTo(names.subList(2, names.size()));
        assertThat(new String(part(parts, names.get(1)), ISO_8859_1))
                .contains("actes:Nombre=\"" + (names.size() - 3) + "\"");
    }

    @Test
    void an_annex_of_a_kind_bears_its_code_and_its_number() {
        assertThat(SampleAct.ofTheFile()
                        .withPiece("75_PL", pdf("a plan"))
                        .packed()
                        .annexes())
                .extracting(ActesPackage.Part::name)
                .containsExactly("75_PL-062-226200012-20221213-2022_552-DE-1-1_2.pdf");
    }

    static Stream<Arguments> strays() {
        return Stream.of(
                arguments("no object", "<actes:Objet>.*</actes:Objet>", ""),
                arguments("an object too long", "<actes:Objet>", "<actes:Objet>" + "x".repeat(500)),
                arguments(
                        "another order",
                        "(<actes:Document>.*?</actes:Document>)(<actes:Annexes.*</actes:Annexes>)",
                        "$2$1"),
                arguments("a number of another form", "NumeroInterne=\"2022_552\"", "NumeroInterne=\"2022-552\""),
                arguments("no nature", "actes:CodeNatureActe=\"1\"", ""),
                arguments("an attribute without its prefix", "actes:Date=", "Date="),
                arguments("one level", "<actes:CodeMatiere2 [^>]*>", ""),
                arguments("another namespace", "20040216", "20040217"),
                arguments("a paper that is neither", "<actes:DocumentPapier>N", "<actes:DocumentPapier>X"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strays")
    void what_strays_is_found(String row, String from, String to) {
        String message = new String(ActesXml.message(SampleAct.ofTheFile().packed()), ISO_8859_1);
        String stray = message.replaceAll(from, to);
        assertThat(stray).isNotEqualTo(message);
        assertThatThrownBy(() -> validate(stray.getBytes(ISO_8859_1))).isInstanceOf(SAXException.class);
    }

    private static void validate(byte[] message) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(ActesStructureTest.class.getResource("/actes/structure.xsd")))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(message)));
    }

    private static byte[] part(Map<String, byte[]> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static List<String> files(byte[] message) {
        Matcher found = NAMES.matcher(new String(message, ISO_8859_1));
        List<String> names = new ArrayList<>();
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }
}
