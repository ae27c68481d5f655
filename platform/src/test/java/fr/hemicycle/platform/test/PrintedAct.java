package fr.hemicycle.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** A PDF as a reader of it and an archive see it. */
public final class PrintedAct {

    private final byte[] bytes;

    public PrintedAct(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** Text on one line, without the feet of the pages; narrow spaces stay what they are. */
    public String text() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper()
                    .getText(pdf)
                    .replaceAll("-\\R", "-") // a line may end after a hyphen
                    .replaceAll("Page \\d+ / \\d+", " ")
                    .replaceAll("[ \\r\\n\\u00A0]+", " ");
        }
    }

    /** The days, as 20221213, that the file says it was made or changed on. */
    public Set<String> days() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            String packet = new String(
                    pdf.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            PDDocumentInformation info = pdf.getDocumentInformation();
            return Stream.concat(
                            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?=T)")
                                    .matcher(packet)
                                    .results()
                                    .map(each -> each.group().replace("-", "")),
                            Stream.of(info.getCreationDate(), info.getModificationDate())
                                    .filter(Objects::nonNull)
                                    .map(each -> "%tY%<tm%<td".formatted(each)))
                    .collect(Collectors.toSet());
        }
    }

    /** PDF/A-3a for the archive and PDF/UA-1 for those who hear it, as veraPDF judges. */
    public void isMadeToLast() throws IOException {
        assertThat(faults(PDFAFlavour.PDFA_3_A)).as("PDF/A-3a").isEmpty();
        assertThat(faults(PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .containsPattern("pdfaid:part[>=\"]+3")
                    .containsPattern("pdfaid:conformance[>=\"]+A");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("fr-FR");
            assertThat(catalog.getOutputIntents()).hasSize(1);
            assertThat(pdf.getDocumentInformation().getTitle()).isNotBlank();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    private List<String> faults(PDFAFlavour flavour) throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId().getClause() + "-"
                            + each.getRuleId().getTestNumber() + " " + each.getMessage())
                    .toList();
        } catch (VeraPDFException e) {
            throw new IOException(e);
        }
    }

    /** Leaves the file with the reports of the tests, for eyes and validators. */
    public void keep(String name) throws IOException {
        Files.createDirectories(Path.of("target", "documents"));
        Files.write(Path.of("target", "documents", name), bytes);
    }

    /** In this order; where a line ends does not matter. */
    public void reads(String... parts) throws IOException {
        assertThat(text().replace(" ", ""))
                .containsSubsequence(
                        Stream.of(parts).map(part -> part.replace(" ", "")).toList());
    }
}
