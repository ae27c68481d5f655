package fr.hemicycle.vote.transmission;

import fr.hemicycle.vote.transmission.domain.ActToTransmit;
import fr.hemicycle.vote.transmission.domain.ActesPackage;
import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The two messages of a package, in the order that the schema of @CTES asks for. */
final class ActesXml {

    static final String ACTES = "http://www.interieur.gouv.fr/ACTES#v1.1-20040216";
    static final String INSEE = "http://xml.insee.fr/schema";

    private static final String ENCODING = "ISO-8859-1";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    /** The JDK's own writer, whatever else is on the class path: it writes references for what the encoding lacks. */
    private ActesXml() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, ENCODING);
    }

    /** What the act is: {@code actes:Acte}. */
    static byte[] message(ActesPackage packed) {
        try {
            ActesXml writer = new ActesXml();
            writer.writeMessage(packed);
            return writer.finish();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who sends what: {@code actes:EnveloppeCLMISILL}. */
    static byte[] envelope(ActesPackage packed, Sender sender) {
        try {
            ActesXml writer = new ActesXml();
            writer.writeEnvelope(packed, sender);
            return writer.finish();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeMessage(ActesPackage packed) throws XMLStreamException {
        ActToTransmit act = packed.act();
        root("Acte");
        attribute("Date", act.decidedOn().toString());
        attribute("NumeroInterne", packed.number());
        attribute("CodeNatureActe", act.nature().code());
        subject("CodeMatiere1", act.subject().level1());
        subject("CodeMatiere2", act.subject().level2());
        text("Objet", packed.object());
        text("ClassificationDateVersion", act.classificationDate().toString());
        file("Document", packed.document().name());
        start("Annexes");
        attribute("Nombre", String.valueOf(packed.annexes().size()));
        for (ActesPackage.Part annex : packed.annexes()) {
            file("Annexe", annex.name());
        }
        xml.writeEndElement();
        text("DocumentPapier", "N");
    }

    private void writeEnvelope(ActesPackage packed, Sender sender) throws XMLStreamException {
        root("EnveloppeCLMISILL");
        xml.writeNamespace("insee", INSEE);
        start("Emetteur");
        xml.writeEmptyElement("actes", "IDCL", ACTES);
        xml.writeAttribute("insee", INSEE, "SIREN", packed.act().collectivity());
        attribute("Departement", packed.departmentCode());
        attribute("Arrondissement", sender.district());
        attribute("Nature", sender.nature());
        xml.writeEndElement();
        start("AdressesRetour");
        text("Email", sender.returnEmail());
        xml.writeEndElement();
        start("FormulairesEnvoyes");
        file("Formulaire", packed.messageName());
        xml.writeEndElement();
    }

    private void root(String name) throws XMLStreamException {
        xml.writeStartDocument(ENCODING, "1.0");
        start(name);
        xml.writeNamespace("actes", ACTES);
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement("actes", name, ACTES);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute("actes", ACTES, name, value);
    }

    private void subject(String name, int code) throws XMLStreamException {
        xml.writeEmptyElement("actes", name, ACTES);
        attribute("CodeMatiere", String.valueOf(code));
    }

    private void text(String name, String value) throws XMLStreamException {
        start(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void file(String element, String name) throws XMLStreamException {
        start(element);
        text("NomFichier", name);
        xml.writeEndElement();
    }

    private byte[] finish() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }
}
