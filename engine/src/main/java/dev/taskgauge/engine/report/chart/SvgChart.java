package dev.taskgauge.engine.report.chart;

import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Draws a chart as SVG, with the DOM and the writer of the JDK. */
final class SvgChart {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String ID = "id";
  private static final String WIDTH = "width";
  private static final String HEIGHT = "height";

  private SvgChart() {}

  /** With a size of its own. */
  static String file(JFreeChart chart, int width, int height) throws IOException {
    Element svg = draw(chart, width, height, "");
    svg.setAttributeNS(null, WIDTH, Integer.toString(width));
    svg.setAttributeNS(null, HEIGHT, Integer.toString(height));
    return text(svg);
  }

  /** As wide as there is room, with this before every id. */
  static String element(JFreeChart chart, int width, int height, String idPrefix)
      throws IOException {
    Element svg = draw(chart, width, height, idPrefix);
    svg.setAttributeNS(null, WIDTH, "100%");
    return text(svg);
  }

  private static Element draw(JFreeChart chart, int width, int height, String idPrefix) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment(null);
    context.setIDGenerator(new PrefixedIds(idPrefix));
    SVGGraphics2D graphics = new TextGraphics(context);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    Element svg = graphics.getRoot();
    graphics.dispose();
    svg.setAttributeNS(null, "viewBox", "0 0 " + width + " " + height);
    svg.setAttributeNS(null, "role", "img");
    svg.setAttributeNS(null, "font-family", "sans-serif");
    if (chart.getTitle() != null) {
      svg.setAttributeNS(null, "aria-label", chart.getTitle().getText());
    }
    // Nothing refers to these; Batik gives them the same id in every drawing.
    NodeList definitions = svg.getElementsByTagNameNS(NAMESPACE, "defs");
    for (int index = 0; index < definitions.getLength(); index++) {
      ((Element) definitions.item(index)).removeAttributeNS(null, ID);
    }
    return svg;
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK can not make an XML document", e);
    }
  }

  private static String text(Element svg) throws IOException {
    try {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Transformer writer = factory.newTransformer();
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter text = new StringWriter();
      writer.transform(new DOMSource(svg), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IOException("the chart can not be written as SVG", e);
    }
  }

  /** Several drawings of one page must not share an id. */
  private static final class PrefixedIds extends SVGIDGenerator {
    private final String prefix;

    PrefixedIds(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public String generateID(String kind) {
      return prefix + super.generateID(kind);
    }
  }

  /**
   * Says how long each text is here, so that labels stay in their places where another font shows
   * them.
   */
  private static final class TextGraphics extends SVGGraphics2D {
    TextGraphics(SVGGeneratorContext context) {
      super(context, false);
      measureInFractions();
    }

    private TextGraphics(TextGraphics other) {
      super(other);
      measureInFractions();
    }

    /** Characters as wide as the font has them, not as wide as pixels would have them. */
    private void measureInFractions() {
      fmg.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      fmg.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    @Override
    public TextGraphics create() {
      return new TextGraphics(this);
    }

    @Override
    public void drawString(String label, float x, float y) {
      Element text = getDOMFactory().createElementNS(NAMESPACE, "text");
      text.setAttributeNS(null, "x", generatorCtx.doubleString(x));
      text.setAttributeNS(null, "y", generatorCtx.doubleString(y));
      double length = getFont().getStringBounds(label, fmg.getFontRenderContext()).getWidth();
      text.setAttributeNS(null, "textLength", generatorCtx.doubleString(length));
      text.appendChild(getDOMFactory().createTextNode(label));
      domGroupManager.addElement(text, DOMGroupManager.FILL);
    }
  }
}
