package dev.taskgauge.engine.report;

import java.io.IOException;
import java.math.BigDecimal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Cells of CSV files: RFC 4180, a point as decimal sign in every locale, and nothing that runs. */
final class CsvCells {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvCells() {}

  /** Not closed: what is written to belongs to the caller. */
  static CSVPrinter printer(String[] header, Appendable out) throws IOException {
    return new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader(header).get());
  }

  /** Without an exponent, which some spreadsheets take for text. */
  static String plain(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }

  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** A spreadsheet would run a cell that starts like a formula: an apostrophe keeps it text. */
  static String text(String value) {
    return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
