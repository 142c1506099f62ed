package dev.taskgauge.engine.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

final class ChartFilesTest {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 560;

  @TempDir Path folder;

  @Test
  void pngHasTwiceThePixels() throws IOException {
    BufferedImage image = ImageIO.read(write(ChartFormat.PNG, "Title").toFile());

    assertThat(image.getWidth()).isEqualTo(2 * WIDTH);
    assertThat(image.getHeight()).isEqualTo(2 * HEIGHT);
    assertThat(image.getRGB(0, 0)).isEqualTo(ChartStyle.LIGHT.background().getRGB());
  }

  @Test
  void svgFileHasASizeAndTextAsText() throws Exception {
    byte[] file = Files.readAllBytes(write(ChartFormat.SVG, "Title"));
    Element svg = parse(new String(file, StandardCharsets.UTF_8));

    assertThat(svg.getAttribute("width")).isEqualTo("900");
    assertThat(svg.getAttribute("height")).isEqualTo("560");
    assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 900 560");
    assertThat(svg.getAttribute("aria-label")).isEqualTo("Title");
    assertThat(texts(svg))
        .contains("Title", "workers", "throughput, tasks/s", "10 ms & <more>", "16");
    assertThat(new String(file, StandardCharsets.UTF_8))
        .contains("font-family=\"sans-serif\"")
        .doesNotContain("Dialog", "font-face", "SansSerif");
  }

  @Test
  void svgElementsOfOnePageShareNoId() throws Exception {
    Element first = parse(ChartFiles.svgElement(chart("One"), WIDTH, HEIGHT, "one-"));
    Element second = parse(ChartFiles.svgElement(chart("One"), WIDTH, HEIGHT, "two-"));

    assertThat(ids(first))
        .isNotEmpty()
        .allMatch(id -> id.startsWith("one-"))
        .doesNotHaveDuplicates();
    assertThat(ids(second)).doesNotContainAnyElementsOf(ids(first));
    assertThat(references(first)).isNotEmpty().isSubsetOf(ids(first));
    assertThat(first.getAttribute("width")).isEqualTo("100%");
    assertThat(first.hasAttribute("height")).isFalse();
    assertThat(first.getAttribute("viewBox")).isEqualTo("0 0 900 560");
  }

  @Test
  void svgElementHasNoProlog() throws IOException {
    assertThat(ChartFiles.svgElement(chart(null), WIDTH, HEIGHT, "a")).startsWith("<svg ");
  }

  @Test
  void pdfIsAPageWithText() throws IOException {
    Path file = write(ChartFormat.PDF, "Title");

    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(WIDTH);
      assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(HEIGHT);
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Title");
      assertThat(new PDFTextStripper().getText(document)).contains("Title", "10 ms & <more>");
    }
  }

  @Test
  void charactersThatThePdfFontLacksAreDrawn() throws IOException {
    Path file = write(ChartFormat.PDF, "作業 and tasks");

    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("workers")
          .doesNotContain("and tasks");
    }
  }

  @ParameterizedTest
  @EnumSource(ChartFormat.class)
  void sameChartGivesTheSameBytes(ChartFormat format) throws IOException {
    byte[] first = Files.readAllBytes(write(format, "Title"));

    assertThat(Files.readAllBytes(write(format, "Title"))).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource(ChartFormat.class)
  void nothingIsLeftWhereNothingCanBeWritten(ChartFormat format) {
    Path nowhere = folder.resolve("no-such-folder").resolve("chart");

    assertThatThrownBy(() -> ChartFiles.write(chart(null), WIDTH, HEIGHT, format, nowhere))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void wrongSizesAndPrefixesAreRefused() {
    assertThatThrownBy(() -> ChartFiles.svgElement(chart(null), 0, HEIGHT, "a"))
        .hasMessage("chart of 0 × 560: expected at least one pixel");
    assertThatThrownBy(() -> ChartFiles.svgElement(chart(null), WIDTH, HEIGHT, "1\""))
        .hasMessage("id prefix '1\"': expected a letter, then letters, digits and dashes");
  }

  private Path write(ChartFormat format, String title) throws IOException {
    Path target = folder.resolve("chart." + format.extension());
    ChartFiles.write(chart(title), WIDTH, HEIGHT, format, target);
    return target;
  }

  private static JFreeChart chart(@Nullable String title) {
    ChartSeries series = Samples.measured("10 ms & <more>", 95, 190, 380, 740, 1500);
    return ChartFactory.byWorkers(
        title,
        ChartValue.THROUGHPUT,
        List.of(Samples.withIntervals(series), Samples.reference("10 ms", 90, 170, 340, 700, 1400)),
        ChartStyle.LIGHT);
  }

  private static Element parse(String svg) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static List<String> texts(Element svg) {
    return elements(svg, "text").stream().map(Element::getTextContent).toList();
  }

  private static List<String> ids(Element svg) {
    return elements(svg, "*").stream()
        .map(element -> element.getAttribute("id"))
        .filter(id -> !id.isEmpty())
        .toList();
  }

  /** What {@code url(#...)} refers to. */
  private static List<String> references(Element svg) {
    return elements(svg, "*").stream()
        .map(element -> element.getAttribute("clip-path"))
        .filter(path -> !path.isEmpty())
        .map(path -> path.replaceAll("url\\(#(.*)\\)", "$1"))
        .distinct()
        .toList();
  }

  private static List<Element> elements(Element svg, String name) {
    NodeList nodes = svg.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int index = 0; index < nodes.getLength(); index++) {
      elements.add((Element) nodes.item(index));
    }
    return elements;
  }
}
