package dev.taskgauge.engine.experiment;

import java.util.List;
import java.util.Map;

/** A JSON value that knows where it stands. The closed set of kinds of value. */
sealed interface Located {
  Place place();

  /** The value as a message shows it, whole. */
  String shown();

  /**
   * Where a value stands.
   *
   * @param source the file with the line, or the override that set it
   * @param path the keys that lead to it, such as {@code backend[1].processes}; empty for the whole
   */
  record Place(String source, String path) {
    Place key(String key) {
      return new Place(source, path.isEmpty() ? key : path + '.' + key);
    }

    Place item(int index) {
      return new Place(source, path + '[' + index + ']');
    }
  }

  /** An object; its fields in their order. Overrides change it. */
  record Table(Place place, Map<String, Located> fields) implements Located {
    @Override
    public String shown() {
      return "{...}";
    }
  }

  /** An array. Overrides change it. */
  record Items(Place place, List<Located> items) implements Located {
    @Override
    public String shown() {
      return items.isEmpty() ? "[]" : "[...]";
    }
  }

  /** A text. */
  record Text(Place place, String text) implements Located {
    @Override
    public String shown() {
      return text;
    }
  }

  /** A number as it is spelled; it may be larger than any type has room for. */
  record Numeral(Place place, String spelling) implements Located {
    @Override
    public String shown() {
      return spelling;
    }
  }

  /** True or false. */
  record Flag(Place place, boolean value) implements Located {
    @Override
    public String shown() {
      return Boolean.toString(value);
    }
  }

  /** The null of JSON, which no key allows. */
  record Nothing(Place place) implements Located {
    @Override
    public String shown() {
      return "null";
    }
  }
}
