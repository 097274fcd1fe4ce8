package org.delhihims.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;

/** A PDF as a program that did not make it sees it: pictures of its pages, and the text that is copied from them. */
final class Rendered {

    private Rendered() {}

    static BufferedImage page(byte[] pdf, int page, int dotsPerInch) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, dotsPerInch, ImageType.RGB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a page in the order in which they are read. */
    static List<String> lines(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            PDPage found = document.getPage(page);
            extractor.processPage(found);
            List<String> lines = new ArrayList<>();
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                lines.add(content.getActualText());
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
