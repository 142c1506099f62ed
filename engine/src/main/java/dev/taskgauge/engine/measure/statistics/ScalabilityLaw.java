package dev.taskgauge.engine.measure.statistics;

import java.util.OptionalDouble;

/**
 * The Universal Scalability Law of N. J. Gunther, <i>Guerrilla Capacity Planning</i> (Springer
 * 2007), with the throughput of one worker as a third parameter, as he proposed in <i>USL
 * Scalability Modeling with Three Parameters</i> (The Pith of Performance, May 2018): X(N) = λN ÷
 * (1 + σ(N − 1) + κN(N − 1)). He calls the parameters γ, α and β.
 *
 * @param lambda throughput of one worker, above 0
 * @param sigma contention: the share of the work that is done one at a time, 0 or above
 * @param kappa crosstalk: what each pair of workers costs, 0 or above
 */
public record ScalabilityLaw(double lambda, double sigma, double kappa) {
  /** X(N), in the unit of λ. */
  public double throughput(double workers) {
    return lambda * workers / (1 + sigma * (workers - 1) + kappa * workers * (workers - 1));
  }

  /**
   * The number of workers from which on more workers do less, √((1 − σ) ÷ κ), not rounded; 1 where
   * a second worker already does harm. Empty where κ is 0: throughput then rises for ever, towards
   * λ ÷ σ.
   */
  public OptionalDouble peakWorkers() {
    return kappa == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(1, Math.sqrt(Math.max(0, 1 - sigma) / kappa)));
  }
}
