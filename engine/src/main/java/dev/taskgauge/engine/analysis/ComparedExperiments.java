package dev.taskgauge.engine.analysis;

import dev.taskgauge.engine.result.ExperimentRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Several experiments side by side; the first is the baseline that each of the others is compared
 * with. The same arrangement for windows, pages, tables and charts.
 *
 * @param experiments all of them, the baseline first; at least one, no two with the same label
 * @param comparisons each of the others with the baseline, in their order
 * @param noiseThreshold the change that is of no interest, as a fraction
 */
public record ComparedExperiments(
    List<Entry> experiments, List<ExperimentComparison> comparisons, double noiseThreshold) {
  public ComparedExperiments {
    experiments = List.copyOf(experiments);
    comparisons = List.copyOf(comparisons);
  }

  /**
   * One of them.
   *
   * @param label what it is called beside the others
   * @param record what it is
   * @param results what it has measured
   */
  public record Entry(String label, ExperimentRecord record, ExperimentResults results) {
    /** Of a record. */
    public static Entry of(String label, ExperimentRecord record) {
      return new Entry(label, record, ExperimentResults.of(record.experiment(), record.runs()));
    }
  }

  /**
   * Something that one of them has measured, under a name that no other has.
   *
   * @param name tells of which experiment it is, and which series or search where any has several
   */
  public record Part<T>(String name, Entry experiment, T result) {}

  /**
   * Compares. Labels that come again get a number; series and searches get names that tell them
   * apart among all experiments, so that those of one design have one.
   *
   * @param experiments the baseline first
   * @param noiseThreshold the change that is of no interest, as a fraction
   * @throws IllegalArgumentException where there is none
   */
  public static ComparedExperiments of(List<Entry> experiments, double noiseThreshold) {
    if (experiments.isEmpty()) {
      throw new IllegalArgumentException("no experiments to compare: expected at least one");
    }
    CommonNames names = new CommonNames(experiments.stream().map(Entry::results).toList());
    List<Entry> labelled = labelled(experiments, names);
    ExperimentResults baseline = labelled.get(0).results();
    return new ComparedExperiments(
        labelled,
        labelled.stream()
            .skip(1)
            .map(entry -> ExperimentComparison.ofNamed(baseline, entry.results(), noiseThreshold))
            .toList(),
        noiseThreshold);
  }

  private static List<Entry> labelled(List<Entry> experiments, CommonNames names) {
    Set<String> labels = new HashSet<>();
    List<Entry> labelled = new ArrayList<>();
    for (Entry entry : experiments) {
      String label = entry.label();
      for (int number = 2; !labels.add(label); number++) {
        label = entry.label() + " (" + number + ")";
      }
      labelled.add(new Entry(label, entry.record(), names.named(entry.results())));
    }
    return labelled;
  }

  /** What the others are compared with. */
  public Entry baseline() {
    return experiments.get(0);
  }

  /** The others; the comparison of each has its index. */
  public List<Entry> candidates() {
    return experiments.subList(1, experiments.size());
  }

  /** Every series of every experiment; those of one name follow one another. */
  public List<Part<ResultSeries>> series() {
    return parts(ExperimentResults::series, ResultSeries::name);
  }

  /** Every search of every experiment, likewise. */
  public List<Part<SearchResult>> searches() {
    return parts(ExperimentResults::searches, SearchResult::name);
  }

  private <T> List<Part<T>> parts(
      Function<ExperimentResults, List<T>> results, Function<T, String> name) {
    boolean several =
        experiments.stream().anyMatch(entry -> results.apply(entry.results()).size() > 1);
    Set<String> names = new LinkedHashSet<>();
    experiments.forEach(
        entry -> results.apply(entry.results()).forEach(each -> names.add(name.apply(each))));
    List<Part<T>> parts = new ArrayList<>();
    for (String each : names) {
      for (Entry entry : experiments) {
        results.apply(entry.results()).stream()
            .filter(result -> name.apply(result).equals(each))
            .map(
                result ->
                    new Part<>(
                        several ? each + ", " + entry.label() : entry.label(), entry, result))
            .forEach(parts::add);
      }
    }
    return parts;
  }
}
