package fr.hemicycle.platform.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Prints a page as tagged PDF/A-3a. The same page of the same day gives the same bytes, so that its digest means something. */
public final class PdfPrinter {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String FAMILY = "DejaVu Serif";
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSerif";

    private final byte[] regular = font("");
    private final byte[] bold = font("-Bold");
    private final byte[] italic = font("-Italic");
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    public byte[] print(Page page) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .useColorProfile(colours)
                .useUnicodeLineBreaker(new LineEnds())
                .withProducer("Hemicycle");
        builder.useFont(() -> new ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(italic), FAMILY, 400, FontStyle.ITALIC, true);
        builder.withHtmlContent(page.html(), null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            date(pdf, page.day());
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The day of the act in the place of the moment of printing, which would make each print another file. */
    private static void date(PDDocument pdf, LocalDate day) throws IOException {
        ZonedDateTime at = day.atStartOfDay(PARIS);
        pdf.setDocumentId(day.toEpochDay());
        pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(at));
        pdf.getDocumentInformation().setModificationDate(GregorianCalendar.from(at));
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll(
                        "<xmp:(Create|Modify|Metadata)Date>[^<]*<",
                        "<xmp:$1Date>" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at) + "<");
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] font(String style) {
        String name = FONTS + style + ".ttf";
        try (InputStream file = Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
