package dev.taskgauge.engine.report;

import java.util.List;

/** The text of an HTML page that grows; everything that is not markup of ours is escaped. */
final class HtmlPage {
  private final StringBuilder html = new StringBuilder();

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
    markup("<div class=\"wide\"><table>");
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
