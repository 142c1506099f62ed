package dev.taskgauge.engine.task;

import java.util.regex.Pattern;

/** Reads the text form of {@link LengthDistribution}. */
final class DistributionParser {
  /** What {@code Double.toString} writes for a number of 0 or more. */
  private static final Pattern SIGMA =
      Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,30})?(E-?[0-9]{1,3})?");

  private DistributionParser() {}

  static LengthDistribution parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return new LengthDistribution.Constant(length(text));
    }
    String name = text.substring(0, colon).strip();
    String arguments = text.substring(colon + 1).strip();
    return switch (name) {
      case "uniform" -> uniform(text, arguments);
      case "exponential" -> new LengthDistribution.Exponential(length(arguments));
      case "lognormal" -> logNormal(text, arguments);
      default ->
          throw new IllegalArgumentException(
              "unknown distribution "
                  + VisibleText.quote(name)
                  + ", expected uniform, exponential or lognormal");
    };
  }

  private static LengthDistribution uniform(String text, String arguments) {
    int dots = arguments.indexOf("..");
    if (dots < 0) {
      throw malformed(text, "two lengths, such as uniform:1ms..20ms");
    }
    return new LengthDistribution.Uniform(
        length(arguments.substring(0, dots)), length(arguments.substring(dots + 2)));
  }

  private static LengthDistribution logNormal(String text, String arguments) {
    int comma = arguments.indexOf(',');
    if (comma < 0) {
      throw malformed(text, "a median and a sigma, such as lognormal:10ms,0.5");
    }
    String sigma = arguments.substring(comma + 1).strip();
    if (!SIGMA.matcher(sigma).matches()) {
      throw new IllegalArgumentException(
          "sigma " + VisibleText.quote(sigma) + ": expected a number from 0 to 10, such as 0.5");
    }
    return new LengthDistribution.LogNormal(
        length(arguments.substring(0, comma)), Double.parseDouble(sigma));
  }

  private static long length(String text) {
    return TaskLength.parseNanos(text, LengthUnit.S);
  }

  private static IllegalArgumentException malformed(String text, String expected) {
    return new IllegalArgumentException(
        "distribution " + VisibleText.quote(text) + ": expected " + expected);
  }
}
