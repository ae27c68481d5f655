package fr.hemicycle.vote.transmission;

import fr.hemicycle.vote.transmission.domain.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
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

/** Messages of @CTES, read without trust in whoever wrote them. */
final class ReturnedXml {

    private static final Pattern DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?");

    private ReturnedXml() {}

    /** No document type at all: entities could read files of this machine, or never end. */
    static Element root(Document content) throws UnreadableAnswer {
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

    static String attribute(Element element, String name) throws UnreadableAnswer {
        String value = element.getAttributeNS(ActesXml.ACTES, name);
        if (value.isBlank()) {
            throw new UnreadableAnswer(element.getLocalName() + " has no " + name);
        }
        return value.strip();
    }

    /** A day of the schema may bear the zone that it was written in. A year has four digits: the database knows no others. */
    static LocalDate day(String text) throws UnreadableAnswer {
        Matcher form = DAY.matcher(text);
        if (!form.matches()) {
            throw new UnreadableAnswer("Not a day: " + text);
        }
        return LocalDate.parse(form.group(1));
    }

    static Element child(Element parent, String name) throws UnreadableAnswer {
        Element found = optionalChild(parent, name);
        if (found == null) {
            throw new UnreadableAnswer(parent.getLocalName() + " has no " + name);
        }
        return found;
    }

    static @Nullable Element optionalChild(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS(ActesXml.ACTES, name);
        for (int i = 0; i < found.getLength(); i++) {
            if (found.item(i) instanceof Element element && parent.equals(element.getParentNode())) {
                return element;
            }
        }
        return null;
    }

    static String text(Element element) {
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
