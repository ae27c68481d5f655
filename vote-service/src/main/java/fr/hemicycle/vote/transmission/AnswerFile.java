package fr.hemicycle.vote.transmission;

import fr.hemicycle.vote.transmission.domain.ActNature;
import fr.hemicycle.vote.transmission.domain.Answer;
import fr.hemicycle.vote.transmission.domain.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** One XML file that came back from the prefecture, named as @CTES names files. */
record AnswerFile(String name, Document content) {

    private static final Pattern IDENTIFIER =
            Pattern.compile("[09][0-9][AB0-9]-([0-9]{9})-[0-9]{8}-[A-Za-z0-9_]{1,15}-[A-Z]{2}");
    /** {@code 062-226200012----1-3_1.xml}: an anomaly names the act inside, and the sender in its name only. */
    private static final Pattern ABOUT_AN_ACT = Pattern.compile("([09][0-9][AB0-9])-([0-9]{9})-.*\\.xml");

    private static final Pattern ABOUT_A_PACKAGE =
            Pattern.compile("ANO_EACT--([0-9]{9})--([0-9]{8})-([0-9]{1,9})\\.xml");

    private static final Pattern DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?");

    /** What a file says, and to whom. */
    record Reply(String collectivity, Answer answer) {}

    /** Which act a package carried. */
    interface Packages {
        Optional<String> identifier(String collectivity, LocalDate day, int serial);
    }

    /**
     * Reads the file.
     *
     * @return empty for an envelope, which carries other files and says nothing itself
     */
    Optional<Reply> read(Packages packages) throws UnreadableAnswer {
        Element root = root();
        try {
            return switch (String.valueOf(root.getLocalName())) {
                case "ARActe" -> Optional.of(acknowledged(root));
                case "AnomalieActe" -> Optional.of(anomaly(root));
                case "AnomalieEnveloppe" -> Optional.of(refused(root, packages));
                case "EnveloppeMISILLCL" -> Optional.empty();
                default -> throw new UnreadableAnswer("Not a message that is read here: " + root.getLocalName());
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UnreadableAnswer("Not a value of @CTES", e);
        }
    }

    private static Reply acknowledged(Element root) throws UnreadableAnswer {
        String identifier = attribute(root, "IDActe");
        Matcher form = IDENTIFIER.matcher(identifier);
        if (!form.matches()) {
            throw new UnreadableAnswer("Not an identifier of an act: " + identifier);
        }
        return new Reply(form.group(1), new Answer.Acknowledged(identifier, day(attribute(root, "DateReception"))));
    }

    private Reply anomaly(Element root) throws UnreadableAnswer {
        Matcher file = ABOUT_AN_ACT.matcher(name);
        if (!file.matches()) {
            throw new UnreadableAnswer("The name of an anomaly tells the sender, not " + name);
        }
        Element act = child(root, "ActeRecu");
        String nature = attribute(act, "CodeNatureActe");
        String letters = Arrays.stream(ActNature.values())
                .filter(each -> each.code().equals(nature))
                .map(ActNature::letters)
                .findFirst()
                .orElseThrow(() -> new UnreadableAnswer("Not a nature of acts: " + nature));
        String identifier = String.join(
                "-",
                file.group(1),
                file.group(2),
                DateTimeFormatter.BASIC_ISO_DATE.format(day(attribute(act, "Date"))),
                attribute(act, "NumeroInterne"),
                letters);
        return new Reply(file.group(2), new Answer.Anomaly(identifier, text(child(root, "Nature")), detail(root)));
    }

    private Reply refused(Element root, Packages packages) throws UnreadableAnswer {
        Matcher file = ABOUT_A_PACKAGE.matcher(name);
        if (!file.matches()) {
            throw new UnreadableAnswer("The name of an anomaly of an envelope tells the envelope, not " + name);
        }
        LocalDate day = LocalDate.parse(file.group(2), DateTimeFormatter.BASIC_ISO_DATE);
        String identifier = packages.identifier(file.group(1), day, Integer.parseInt(file.group(3)))
                .orElseThrow(() -> new UnreadableAnswer("No package was sent that " + name + " could be about"));
        return new Reply(file.group(1), new Answer.Refused(identifier, text(child(root, "Nature")), detail(root)));
    }

    /** No document type at all: entities could read files of this machine, or never end. */
    private Element root() throws UnreadableAnswer {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setExpandEntityReferences(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new Strict());
            Element root =
                    parser.parse(new ByteArrayInputStream(content.bytes())).getDocumentElement();
            if (!ActesXml.ACTES.equals(root.getNamespaceURI())) {
                throw new UnreadableAnswer("Not a message of @CTES: " + root.getNodeName());
            }
            return root;
        } catch (SAXException e) {
            throw new UnreadableAnswer("Not well-formed XML", e);
        } catch (IOException | ParserConfigurationException e) {
            throw new UnreadableAnswer("XML that cannot be read", e);
        }
    }

    private static String attribute(Element element, String name) throws UnreadableAnswer {
        String value = element.getAttributeNS(ActesXml.ACTES, name);
        if (value.isBlank()) {
            throw new UnreadableAnswer(element.getLocalName() + " has no " + name);
        }
        return value.strip();
    }

    /** A day of the schema may bear the zone that it was written in. A year has four digits: the database knows no others. */
    private static LocalDate day(String text) throws UnreadableAnswer {
        Matcher form = DAY.matcher(text);
        if (!form.matches()) {
            throw new UnreadableAnswer("Not a day: " + text);
        }
        return LocalDate.parse(form.group(1));
    }

    private static Element child(Element parent, String name) throws UnreadableAnswer {
        Element found = optionalChild(parent, name);
        if (found == null) {
            throw new UnreadableAnswer(parent.getLocalName() + " has no " + name);
        }
        return found;
    }

    private static @Nullable Element optionalChild(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS(ActesXml.ACTES, name);
        for (int i = 0; i < found.getLength(); i++) {
            if (found.item(i) instanceof Element element && parent.equals(element.getParentNode())) {
                return element;
            }
        }
        return null;
    }

    private static String detail(Element root) {
        Element detail = optionalChild(root, "Detail");
        return detail == null ? "" : text(detail);
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    /** Says nothing on the console, and refuses what is wrong. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException fault) {
            // A warning does not change what the file says.
        }

        @Override
        public void error(SAXParseException fault) throws SAXParseException {
            throw fault;
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXParseException {
            throw fault;
        }
    }
}
