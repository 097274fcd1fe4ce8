package org.delhihims.paper;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A PDF file: its pages and what it says of itself. */
record PdfFile(double width, double height, String title, Language language, Instant made) {

    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What one page shows. */
    interface Page {
        void drawOn(Canvas canvas);
    }

    /** The file's bytes. The same pages made at the same instant give the same bytes. */
    byte[] with(List<Page> pages, Typesetter setter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(
                new Rectangle((float) (width * Canvas.POINTS), (float) (height * Canvas.POINTS)), 0, 0, 0, 0);
        try {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            document.addTitle(title);
            document.addAuthor(language.both(Words.of("department")));
            document.open();
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.tag()));
            writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
            writer.getInfo().put(PdfName.CREATIONDATE, new PdfString(PDF_DATE.format(made)));
            writer.getInfo().put(PdfName.MODDATE, new PdfString(PDF_DATE.format(made)));
            for (Page page : pages) {
                document.newPage();
                page.drawOn(new Canvas(writer.getDirectContent(), height, setter));
            }
            document.close();
        } catch (DocumentException e) {
            throw new IllegalStateException("a page could not be written", e);
        }
        return Fingerprint.settled(bytes.toByteArray());
    }
}
