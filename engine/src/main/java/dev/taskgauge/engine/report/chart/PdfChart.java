package dev.taskgauge.engine.report.chart;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.geom.Rectangle2D;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jfree.chart.JFreeChart;

/** Draws a chart as a page of PDF. */
final class PdfChart {
  /** Comes with PDFBox; as wide as Helvetica. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** Else made from the time. */
  private static final long DOCUMENT_ID = 0;

  private PdfChart() {}

  static void write(JFreeChart chart, int width, int height, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument();
        TextInOneFont text = new TextInOneFont(font(document))) {
      PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
      graphics.setFontTextDrawer(text);
      chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
      graphics.dispose();
      PDPage page = new PDPage(new PDRectangle(width, height));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(graphics.getXFormObject());
      }
      if (chart.getTitle() != null) {
        document.getDocumentInformation().setTitle(chart.getTitle().getText());
      }
      document.setDocumentId(DOCUMENT_ID);
      document.save(out);
    }
  }

  private static PDFont font(PDDocument document) throws IOException {
    try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
      if (in == null) {
        throw new FileNotFoundException(FONT);
      }
      return PDType0Font.load(document, in);
    }
  }

  /**
   * Writes text as text, in a font that is embedded: what a reader would find by its name is as
   * wide as it happens to be, and to look for it PDFBox reads every font of the machine. Text with
   * characters that the font lacks is drawn as outlines.
   */
  private static final class TextInOneFont extends PdfBoxGraphics2DFontTextDrawer {
    private final PDFont font;

    TextInOneFont(PDFont font) {
      this.font = font;
    }

    @Override
    protected PDFont mapFont(Font awtFont, IFontTextDrawerEnv env) {
      return font;
    }

    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env)
        throws IOException, FontFormatException {
      return hasGlyphs((AttributedCharacterIterator) text.clone()) && super.canDrawText(text, env);
    }

    private boolean hasGlyphs(AttributedCharacterIterator text) throws IOException {
      StringBuilder characters = new StringBuilder();
      for (char next = text.first(); next != CharacterIterator.DONE; next = text.next()) {
        characters.append(next);
      }
      try {
        font.encode(characters.toString());
        return true;
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }
}
