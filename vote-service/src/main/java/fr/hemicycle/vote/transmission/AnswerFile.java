package fr.hemicycle.vote.transmission;

import static fr.hemicycle.vote.transmission.ReturnedXml.attribute;
import static fr.hemicycle.vote.transmission.ReturnedXml.child;
import static fr.hemicycle.vote.transmission.ReturnedXml.day;
import static fr.hemicycle.vote.transmission.ReturnedXml.optionalChild;
import static fr.hemicycle.vote.transmission.ReturnedXml.text;

import fr.hemicycle.vote.transmission.domain.ActNature;
import fr.hemicycle.vote.transmission.domain.Answer;
import fr.hemicycle.vote.transmission.domain.Answer.StateRequest.Kind;
import fr.hemicycle.vote.transmission.domain.Document;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** One message that came back from the prefecture, named as @CTES names files. */
record AnswerFile(String name, Document content) {

    private static final Pattern IDENTIFIER =
            Pattern.compile("[09][0-9][AB0-9]-([0-9]{9})-[0-9]{8}-[A-Za-z0-9_]{1,15}-[A-Z]{2}");
    /** {@code 062-226200012----1-3_1.xml}: an anomaly names the act inside, and the sender in its name only. */
    private static final Pattern ABOUT_AN_ACT = Pattern.compile("([09][0-9][AB0-9])-([0-9]{9})-.*\\.xml");

    private static final Pattern ABOUT_A_PACKAGE =
            Pattern.compile("ANO_EACT--([0-9]{9})--([0-9]{8})-([0-9]{1,9})\\.xml");

    private static final int REFERENCE_LENGTH_MAX = 300;

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
        Element root = ReturnedXml.root(content);
        try {
            return switch (String.valueOf(root.getLocalName())) {
                case "ARActe" -> Optional.of(acknowledged(root));
                case "AnomalieActe" -> Optional.of(anomaly(root));
                case "AnomalieEnveloppe" -> Optional.of(refused(root, packages));
                case "DemandePieceComplementaire" ->
                    Optional.of(request(root, Kind.DOCUMENTS_REQUESTED, "DescriptionPieces"));
                case "LettreObservations" -> Optional.of(request(root, Kind.OBSERVATIONS, "Motif"));
                case "DefereTA" -> Optional.of(request(root, Kind.REFERRED, "NatureIllegalite"));
                case "EnveloppeMISILLCL" -> Optional.empty();
                default -> throw new UnreadableAnswer("Not a message that is read here: " + root.getLocalName());
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UnreadableAnswer("Not a value of @CTES", e);
        }
    }

    private static Reply acknowledged(Element root) throws UnreadableAnswer {
        String identifier = attribute(root, "IDActe");
        return new Reply(siren(identifier), new Answer.Acknowledged(identifier, day(attribute(root, "DateReception"))));
    }

    /** A letter about an act: its own file stays in the archive. */
    private Reply request(Element root, Kind kind, String subject) throws UnreadableAnswer {
        String identifier = attribute(root, "IDActe");
        String day = root.hasAttributeNS(ActesXml.ACTES, "DateCourrierPref") ? "DateCourrierPref" : "DateDepot";
        Element said = optionalChild(root, subject);
        String reference = said == null || text(said).isBlank() ? name : text(said);
        return new Reply(
                siren(identifier),
                new Answer.StateRequest(identifier, kind, day(attribute(root, day)), shortened(reference)));
    }

    private static String siren(String identifier) throws UnreadableAnswer {
        Matcher form = IDENTIFIER.matcher(identifier);
        if (!form.matches()) {
            throw new UnreadableAnswer("Not an identifier of an act: " + identifier);
        }
        return form.group(1);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= REFERENCE_LENGTH_MAX
                ? text
                : text.substring(0, text.offsetByCodePoints(0, REFERENCE_LENGTH_MAX - 1)) + "…";
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

    private static String detail(Element root) {
        Element detail = optionalChild(root, "Detail");
        return detail == null ? "" : text(detail);
    }
}
