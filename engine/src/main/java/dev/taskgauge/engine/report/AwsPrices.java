package dev.taskgauge.engine.report;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.taskgauge.engine.measure.PricedUnit;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * List prices of AWS: standard queues of SQS in their first tier, and tables of DynamoDB of the
 * standard class, on demand. Without the free tier, and without storage, data transfer and the
 * machines of the workers.
 *
 * @param region where these are the prices
 * @param date the day on which they were looked up
 * @param sources the pages that publish them
 * @param usdPerMillionUnits dollars for a million of each unit
 */
public record AwsPrices(
    String region,
    LocalDate date,
    List<String> sources,
    Map<PricedUnit, BigDecimal> usdPerMillionUnits) {
  private static final String RESOURCE = "aws-prices.json";
  private static final String CURRENCY = "USD";

  public AwsPrices {
    sources = List.copyOf(sources);
    usdPerMillionUnits = Map.copyOf(usdPerMillionUnits);
  }

  /** The prices that come with this version of TaskGauge, from {@code aws-prices.json}. */
  public static AwsPrices published() {
    try (InputStream in = AwsPrices.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new FileNotFoundException(RESOURCE);
      }
      return of(
          JsonMapper.builder()
              .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
              .build()
              .readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("can not read " + RESOURCE, e);
    }
  }

  private static AwsPrices of(JsonNode file) {
    String currency = file.required("currency").asText();
    if (!currency.equals(CURRENCY)) {
      throw new IllegalStateException(RESOURCE + ": currency " + currency + ": expected USD");
    }
    List<String> sources = new ArrayList<>();
    file.required("sources").forEach(source -> sources.add(source.asText()));
    Map<PricedUnit, BigDecimal> prices = new EnumMap<>(PricedUnit.class);
    for (PricedUnit unit : PricedUnit.values()) {
      String key = unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
      prices.put(unit, file.required("pricePerMillionUnits").required(key).decimalValue());
    }
    return new AwsPrices(
        file.required("region").asText(),
        LocalDate.parse(file.required("date").asText()),
        sources,
        prices);
  }

  /** Dollars for so many units. */
  BigDecimal usd(PricedUnit unit, double units) {
    BigDecimal perMillion = usdPerMillionUnits.get(unit);
    if (perMillion == null) {
      throw new IllegalStateException("no price of " + unit);
    }
    return perMillion.multiply(BigDecimal.valueOf(units)).movePointLeft(6);
  }
}
