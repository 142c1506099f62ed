package dev.taskgauge.engine.report;

import dev.taskgauge.engine.measure.RequestCount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * What the requests of a run cost on AWS, by list prices. Where an emulator answered them, it is
 * what AWS would bill.
 *
 * @param usd dollars for all of the requests
 * @param tasks how many tasks they served
 * @param prices the prices that were taken
 */
public record CostEstimate(BigDecimal usd, long tasks, AwsPrices prices) {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** Of so many requests, which served so many completed tasks. */
  public static CostEstimate of(List<RequestCount> requests, long tasks, AwsPrices prices) {
    BigDecimal sum =
        requests.stream()
            .map(count -> prices.usd(count.unit(), count.units()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new CostEstimate(sum, tasks, prices);
  }

  /** Dollars for a million tasks; empty where no task was completed. */
  public Optional<BigDecimal> usdPerMillionTasks() {
    return tasks <= 0
        ? Optional.empty()
        : Optional.of(
            usd.multiply(MILLION).divide(BigDecimal.valueOf(tasks), MathContext.DECIMAL64));
  }
}
