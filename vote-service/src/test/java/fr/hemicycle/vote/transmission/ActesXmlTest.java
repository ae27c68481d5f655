package fr.hemicycle.vote.transmission;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.vote.transmission.domain.ActesText;
import fr.hemicycle.vote.transmission.domain.SampleAct;
import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ActesXmlTest {

    static final Sender SENDER = new Sender("HEM", "1", "21", "actes@hemicycle.test");

    private static final String NAMESPACE = "xmlns:actes=\"http://www.interieur.gouv.fr/ACTES#v1.1-20040216\"";

    @Test
    void the_message_of_the_file_is_exact_to_the_byte() {
        assertThat(ActesXml.message(SampleAct.ofTheFile().packed()))
                .isEqualTo("""
                <?xml version="1.0" encoding="ISO-8859-1"?>\
                <actes:Acte %s actes:Date="2022-12-13" actes:NumeroInterne="2022_552" actes:CodeNatureActe="1">\
                <actes:CodeMatiere1 actes:CodeMatiere="7"/>\
                <actes:CodeMatiere2 actes:CodeMatiere="6"/>\
                <actes:Objet>CONTRIBUTION AU FINANCEMENT D'UNE MISSION D'ASSISTANCE À MAÎTRISE D'OUVRAGE RÉGIONALE DANS LE \
                CADRE LE L'ÉLABORATION DES FUTURS PLANS D'ACTION EN FAVEUR DE LA MOBILITÉ SOLIDAIRE (PAMS)</actes:Objet>\
                <actes:ClassificationDateVersion>2019-08-29</actes:ClassificationDateVersion>\
                <actes:Document>\
                <actes:NomFichier>99_DE-062-226200012-20221213-2022_552-DE-1-1_1.pdf</actes:NomFichier>\
                </actes:Document>\
                <actes:Annexes actes:Nombre="2">\
                <actes:Annexe>\
                <actes:NomFichier>99_DE-062-226200012-20221213-2022_552-DE-1-1_2.pdf</actes:NomFichier>\
                </actes:Annexe>\
                <actes:Annexe>\
                <actes:NomFichier>99_DE-062-226200012-20221213-2022_552-DE-1-1_3.png</actes:NomFichier>\
                </actes:Annexe>\
                </actes:Annexes>\
                <actes:DocumentPapier>N</actes:DocumentPapier>\
                </actes:Acte>""".formatted(NAMESPACE).getBytes(ISO_8859_1));
    }

    @Test
    void the_envelope_of_the_file_is_exact_to_the_byte() {
        assertThat(ActesXml.envelope(SampleAct.ofTheFile().packed(), SENDER))
                .isEqualTo("""
                <?xml version="1.0" encoding="ISO-8859-1"?>\
                <actes:EnveloppeCLMISILL %s xmlns:insee="http://xml.insee.fr/schema">\
                <actes:Emetteur>\
                <actes:IDCL insee:SIREN="226200012" actes:Departement="062" actes:Arrondissement="1" actes:Nature="21"/>\
                </actes:Emetteur>\
                <actes:AdressesRetour><actes:Email>actes@hemicycle.test</actes:Email></actes:AdressesRetour>\
                <actes:FormulairesEnvoyes>\
                <actes:Formulaire>\
                <actes:NomFichier>062-226200012-20221213-2022_552-DE-1-1_0.xml</actes:NomFichier>\
                </actes:Formulaire>\
                </actes:FormulairesEnvoyes>\
                </actes:EnveloppeCLMISILL>""".formatted(NAMESPACE).getBytes(ISO_8859_1));
    }

    @Test
    void accents_are_one_byte_and_what_latin_1_lacks_is_a_reference() {
        byte[] message =
                ActesXml.message(SampleAct.ofTheFile().about("À <Łódź> & 😀").packed());
        assertThat(new String(message, ISO_8859_1))
                .contains("<actes:Objet>À &lt;&#x141;ód&#x17a;&gt; &amp; &#x1f600;</actes:Objet>");
    }

    @Test
    void an_act_without_annexes_says_so() {
        byte[] message = ActesXml.message(SampleAct.ofTheFile().withAnnexes().packed());
        assertThat(new String(message, ISO_8859_1)).contains("<actes:Annexes actes:Nombre=\"0\"></actes:Annexes>");
    }

    @Property
    void any_object_reads_back_as_the_table_has_it(@ForAll @StringLength(max = 500) String object) throws Exception {
        byte[] message = ActesXml.message(SampleAct.ofTheFile().about(object).packed());
        Element root = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(message))
                .getDocumentElement();
        assertThat(root.getElementsByTagNameNS(ActesXml.ACTES, "Objet").item(0).getTextContent())
                .isEqualTo(ActesText.of(object));
    }
}
