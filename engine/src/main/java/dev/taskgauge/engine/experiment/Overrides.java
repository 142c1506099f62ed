package dev.taskgauge.engine.experiment;

import dev.taskgauge.engine.experiment.Located.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Replaces values of an experiment file by those of a command line. */
final class Overrides {
  private static final Pattern PATH =
      Pattern.compile("([^.\\[\\]]+)(?:(?:\\[([0-9]{1,4})])?\\.([^.\\[\\]]+))?");
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  /** A comma between two values; that of {@code lognormal:10ms,0.5} is inside one. */
  private static final Pattern COMMA =
      Pattern.compile("(?<!lognormal:[^,]{0,100}),", Pattern.CASE_INSENSITIVE);

  /** The keys whose values are text whatever they look like. */
  private static final Set<String> TEXTS =
      Set.of(
          "$schema",
          "name",
          "file",
          "queue",
          "region",
          "profile",
          "sqsEndpoint",
          "dynamoDbEndpoint",
          "runLimit",
          "limit",
          "maxTime",
          "workPerWorker",
          "shortest",
          "longest");

  /** The objects in the file, and all keys that they can have. */
  private static final Map<String, List<String>> INNER_KEYS =
      Map.of(
          "workload",
          all(List.of(ExperimentKeys.GENERATED, ExperimentKeys.FILE)),
          "backend",
          all(List.of(ExperimentKeys.LOCAL, ExperimentKeys.SQS_HERE, ExperimentKeys.SQS_ON_AWS)),
          "warmUp",
          ExperimentKeys.WARM_UP,
          "find",
          ExperimentKeys.FIND);

  private final Located.Table experiment;
  private final Mistakes mistakes;

  Overrides(Located.Table experiment, Mistakes mistakes) {
    this.experiment = experiment;
    this.mistakes = mistakes;
  }

  /** Applies an override; where its key is none of the format, that is a mistake. */
  void apply(String path, String value) {
    String key = path.substring(path.lastIndexOf('.') + 1);
    boolean isAddress = key.endsWith("Endpoint");
    String shown = isAddress ? Form.withoutPassword(value) : value;
    Place place = new Place("--set " + path + "=" + shown, "");
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      mistakes.add(
          place.key(path), "unknown key: expected a key such as workers or backend[0].name");
      return;
    }
    String outer = matcher.group(1);
    String inner = matcher.group(3);
    if (!ExperimentKeys.EXPERIMENT.contains(outer)) {
      unknown(place.key(path), ExperimentKeys.EXPERIMENT);
    } else if (inner == null) {
      experiment.fields().put(outer, value(outer, value, place.key(outer)));
    } else if (!INNER_KEYS.containsKey(outer)) {
      mistakes.add(place.key(path), "unknown key: expected " + outer + " without a key in it");
    } else if (!INNER_KEYS.getOrDefault(outer, List.of()).contains(inner)) {
      unknown(place.key(path), INNER_KEYS.getOrDefault(outer, List.of()));
    } else {
      set(place.key(outer), outer, matcher.group(2), inner, value);
    }
  }

  private void unknown(Place place, List<String> keys) {
    mistakes.add(place, "unknown key: expected one of " + Fields.keys(keys));
  }

  private void set(Place place, String outer, @Nullable String index, String key, String value) {
    Located old = experiment.fields().get(outer);
    if (!(old instanceof Located.Items list)) {
      Located.Table table = table(old, place);
      experiment.fields().put(outer, table);
      if (index != null && Integer.parseInt(index) > 0) {
        outOfRange(place.item(Integer.parseInt(index)), 1);
      } else {
        put(table, key, value(key, value, place.key(key)));
      }
      return;
    }
    if (index != null && Integer.parseInt(index) >= list.items().size()) {
      outOfRange(place.item(Integer.parseInt(index)), list.items().size());
      return;
    }
    for (int item : index == null ? thatKnow(list, outer, key) : List.of(Integer.parseInt(index))) {
      Place itemPlace = place.item(item);
      Located.Table table = table(list.items().get(item), itemPlace);
      list.items().set(item, table);
      put(table, key, value(key, value, itemPlace.key(key)));
    }
  }

  private void outOfRange(Place place, int size) {
    mistakes.add(place, "no such item: expected [0] to [" + (size - 1) + "]");
  }

  /** The items of a list that a key suits; all where it suits none, for the reader to say so. */
  private static List<Integer> thatKnow(Located.Items list, String outer, String key) {
    Function<Located.Table, List<String>> keys =
        outer.equals("backend") ? ExperimentKeys::ofBackend : ExperimentKeys::ofWorkload;
    List<Integer> all = IntStream.range(0, list.items().size()).boxed().toList();
    List<Integer> suited =
        all.stream()
            .filter(
                item -> {
                  Located value = list.items().get(item);
                  return keys.apply(table(value, value.place())).contains(key);
                })
            .toList();
    return suited.isEmpty() ? all : suited;
  }

  /** The object to change: that of the file, or one for a short form or for nothing. */
  private static Located.Table table(@Nullable Located old, Place place) {
    if (old instanceof Located.Table table) {
      return table;
    }
    Map<String, Located> fields = new LinkedHashMap<>();
    if (old instanceof Located.Text name) {
      fields.put("name", name);
    }
    return new Located.Table(place, fields);
  }

  private static void put(Located.Table table, String key, Located value) {
    if (ExperimentKeys.TASK_COUNTS.contains(key)) {
      table.fields().keySet().removeAll(ExperimentKeys.TASK_COUNTS);
    } else if (key.equals("file")) {
      table.fields().keySet().retainAll(ExperimentKeys.FILE);
    }
    table.fields().put(key, value);
  }

  private static Located value(String key, String text, Place place) {
    if (TEXTS.contains(key)) {
      return new Located.Text(place, text);
    }
    String[] parts = COMMA.split(text, -1);
    if (parts.length == 1) {
      return single(key, text, place);
    }
    List<Located> items = new ArrayList<>();
    for (String part : parts) {
      items.add(single(key, part.strip(), place.item(items.size())));
    }
    return new Located.Items(place, items);
  }

  private static Located single(String key, String text, Place place) {
    if (text.equals("true") || text.equals("false")) {
      return new Located.Flag(place, text.equals("true"));
    }
    if (!key.equals("length") && NUMBER.matcher(text).matches()) {
      return new Located.Numeral(place, text);
    }
    return new Located.Text(place, text);
  }

  private static List<String> all(List<List<String>> keys) {
    return keys.stream().flatMap(List::stream).distinct().toList();
  }
}
