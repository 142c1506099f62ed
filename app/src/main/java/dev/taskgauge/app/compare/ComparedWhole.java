package dev.taskgauge.app.compare;

import dev.taskgauge.engine.analysis.ComparedExperiments;
import dev.taskgauge.engine.result.ExperimentRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whole experiments, in the order in which they came. What they measured is arranged once. */
final class ComparedWhole implements Compared {
  private final List<ExperimentRecord> records;
  private final List<String> names;
  private @Nullable List<ComparedExperiments.Entry> entries;

  ComparedWhole(List<ExperimentRecord> records) {
    this.records = List.copyOf(records);
    names = ComparedNames.of(this.records);
  }

  @Override
  public List<String> names() {
    return names;
  }

  // The copy of a folder has an equal record, and keeps its name.
  @SuppressWarnings("ReferenceEquality")
  @Override
  public Optional<Compared> with(ExperimentRecord before, ExperimentRecord after) {
    int index = 0;
    while (index < records.size() && records.get(index) != before) {
      index++;
    }
    if (index == records.size()) {
      return Optional.empty();
    }
    List<ExperimentRecord> changed = new ArrayList<>(records);
    changed.set(index, after);
    return Optional.of(new ComparedWhole(changed));
  }

  @Override
  public CompareContent content(int base, CompareKind kind) {
    return CompareContent.of(arranged(), base, kind);
  }

  private synchronized List<ComparedExperiments.Entry> arranged() {
    List<ComparedExperiments.Entry> known = entries;
    if (known == null) {
      known = new ArrayList<>();
      for (int index = 0; index < records.size(); index++) {
        known.add(ComparedExperiments.Entry.of(names.get(index), records.get(index)));
      }
      entries = known;
    }
    return known;
  }
}
