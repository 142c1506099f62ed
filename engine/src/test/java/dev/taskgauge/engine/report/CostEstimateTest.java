package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.measure.PricedUnit;
import dev.taskgauge.engine.measure.RequestCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostEstimateTest {
  private static final AwsPrices PRICES = AwsPrices.published();

  @Test
  void publishedPricesSayWhereAndWhenTheyAreFrom() {
    assertThat(PRICES.region()).isEqualTo("us-east-1");
    assertThat(PRICES.date()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(PRICES.sources()).allMatch(source -> source.startsWith("https://aws.amazon.com/"));
    assertThat(PRICES.usdPerMillionUnits())
        .isEqualTo(
            Map.of(
                PricedUnit.SQS_REQUEST, new BigDecimal("0.4"),
                PricedUnit.DYNAMODB_WRITE, new BigDecimal("0.625"),
                PricedUnit.DYNAMODB_READ, new BigDecimal("0.125")));
  }

  @Test
  void aMillionOfEachUnitCostsTheSumOfTheirPrices() {
    List<RequestCount> requests =
        List.of(
            billed(PricedUnit.SQS_REQUEST, 1_000_000),
            billed(PricedUnit.DYNAMODB_WRITE, 1_000_000),
            billed(PricedUnit.DYNAMODB_READ, 1_000_000));
    assertThat(estimate(requests, 10).usd()).isEqualByComparingTo("1.15");
  }

  @Test
  void unitsAreBilledAndNotRequests() {
    RequestCount fourChunks = new RequestCount("SendMessage", PricedUnit.SQS_REQUEST, 1, 4, 0, 0);
    assertThat(estimate(List.of(fourChunks), 1).usd()).isEqualByComparingTo("0.0000016");
  }

  @Test
  void halfAReadIsBilledAsHalfOfOne() {
    assertThat(estimate(List.of(billed(PricedUnit.DYNAMODB_READ, 0.5)), 1).usd())
        .isEqualByComparingTo("0.0000000625");
  }

  @Test
  void aMillionTasksCostAsMuchMoreAsTheyAreMore() {
    CostEstimate cost = estimate(List.of(billed(PricedUnit.SQS_REQUEST, 1_000)), 400);
    assertThat(cost.usd()).isEqualByComparingTo("0.0004");
    assertThat(cost.usdPerMillionTasks().orElseThrow()).isEqualByComparingTo("1");
  }

  @Test
  void withoutATaskThereIsNoPriceOfTasks() {
    assertThat(estimate(List.of(billed(PricedUnit.SQS_REQUEST, 1)), 0).usdPerMillionTasks())
        .isEmpty();
  }

  @Test
  void withoutRequestsItCostsNothing() {
    assertThat(estimate(List.of(), 5).usd()).isEqualByComparingTo("0");
    assertThat(estimate(List.of(), 5).usdPerMillionTasks().orElseThrow()).isEqualByComparingTo("0");
  }

  private static CostEstimate estimate(List<RequestCount> requests, long tasks) {
    return CostEstimate.of(requests, tasks, PRICES);
  }

  private static RequestCount billed(PricedUnit unit, double units) {
    return new RequestCount("Any", unit, Math.round(Math.ceil(units)), units, 0, 0);
  }
}
