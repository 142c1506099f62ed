package dev.taskgauge.engine.report;

import dev.taskgauge.engine.report.chart.ChartFiles;
import dev.taskgauge.engine.report.chart.ChartStyle;
import java.io.IOException;
import java.util.List;

/**
 * The text of an HTML page that grows and needs nothing else: no network, no script, no file beside
 * it. Everything that is not markup of ours is escaped.
 */
final class HtmlPage {
  private static final int CHART_WIDTH = 860;
  private static final int CHART_HEIGHT = 480;

  private final StringBuilder html = new StringBuilder();

  /** The head and the heading of a page. */
  HtmlPage head(String title) {
    return markup("<!DOCTYPE html>")
        .markup("<html lang=\"en\"><head><meta charset=\"utf-8\">")
        // Should text from a file ever get past the escaping, nothing of it may run or be loaded.
        .markup(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                + " style-src 'unsafe-inline'\">")
        .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .markup("<meta name=\"color-scheme\" content=\"light dark\">")
        .element("title", title + " – TaskGauge")
        .markup("<style>" + HtmlStyle.CSS + "</style></head><body><main>")
        .element("h1", title);
  }

  /** All of the page. */
  String end() {
    return markup("</main></body></html>").toString();
  }

  /** A list of sentences. */
  HtmlPage list(List<String> sentences) {
    markup("<ul>");
    sentences.forEach(sentence -> element("li", sentence));
    return markup("</ul>");
  }

  /**
   * Charts, each in light and dark.
   *
   * @throws IOException where Java can not draw them
   */
  HtmlPage charts(List<ExperimentCharts.Named> charts) throws IOException {
    for (ExperimentCharts.Named chart : charts) {
      markup("<figure>")
          .element("figcaption", chart.title())
          .markup("<div class=\"light\">" + svg(chart, ChartStyle.LIGHT, "light") + "</div>")
          .markup("<div class=\"dark\">" + svg(chart, ChartStyle.DARK, "dark") + "</div>")
          .markup("</figure>");
    }
    return this;
  }

  private static String svg(ExperimentCharts.Named chart, ChartStyle style, String name)
      throws IOException {
    return ChartFiles.svgElement(
        chart.untitled(style),
        CHART_WIDTH,
        chart.height(CHART_HEIGHT),
        chart.fileName() + "-" + name);
  }

  /** Markup, as it is. */
  HtmlPage markup(String markup) {
    html.append(markup).append('\n');
    return this;
  }

  /** An element with text in it. */
  HtmlPage element(String name, String text) {
    return markup("<" + name + ">" + escaped(text) + "</" + name + ">");
  }

  /** A table; the first column is the rows' headers, all others are numbers. */
  HtmlPage table(List<String> header, List<List<String>> rows) {
    return table("<table>", header, rows);
  }

  /** A table of words; the first column is the rows' headers. */
  HtmlPage words(List<String> header, List<List<String>> rows) {
    return table("<table class=\"words\">", header, rows);
  }

  private HtmlPage table(String opening, List<String> header, List<List<String>> rows) {
    markup("<div class=\"wide\">" + opening);
    row("thead", "th scope=\"col\"", "th", header);
    markup("<tbody>");
    for (List<String> row : rows) {
      StringBuilder cells = new StringBuilder("<tr>");
      for (int i = 0; i < row.size(); i++) {
        cells
            .append(i == 0 ? "<th scope=\"row\">" : "<td>")
            .append(escaped(row.get(i)))
            .append(i == 0 ? "</th>" : "</td>");
      }
      markup(cells.append("</tr>").toString());
    }
    return markup("</tbody></table></div>");
  }

  private void row(String group, String open, String close, List<String> cells) {
    StringBuilder row = new StringBuilder("<" + group + "><tr>");
    cells.forEach(
        cell ->
            row.append('<')
                .append(open)
                .append('>')
                .append(escaped(cell))
                .append("</")
                .append(close)
                .append('>'));
    markup(row.append("</tr></").append(group).append('>').toString());
  }

  /** Text that is safe in an element and in a quoted attribute. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
    return safe.toString();
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
