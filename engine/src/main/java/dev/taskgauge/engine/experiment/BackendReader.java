package dev.taskgauge.engine.experiment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the back ends of an experiment file. */
final class BackendReader {
  static final String EXPECTED =
      "expected LOCAL, SQS or an object { ... } with such a name, or a list of such";

  /** The queue where none is given, of servers that only this experiment uses. */
  static final String QUEUE_HERE = "taskgauge";

  private static final String[] NAMES = {"LOCAL", "SQS"};
  private static final String[] PLACES = {"this-machine", "aws"};
  private static final Form<String> NAME = Form.word(NAMES, name -> name);
  private static final Form<String> WHERE = Form.word(PLACES, place -> place);
  private static final Form<Boolean> NAIVE = Form.flag();
  private static final Form<Integer> PROCESSES = Form.count(1, ThisMachine.MAX_PROCESSES);
  private static final Form<ThreadKind> THREADS =
      Form.word(ThreadKind.values(), kind -> kind.name().toLowerCase(Locale.ROOT));
  private static final Form<TasksPerMessage> TASKS_PER_MESSAGE =
      new Form<>("expected auto or 1 to " + TasksPerMessage.MAX, BackendReader::tasksPerMessage);
  private static final Form<String> QUEUE =
      Form.text("expected the name of a queue", BackendReader::queue);
  private static final Form<URI> ENDPOINT =
      new Form<>(
          "expected an address such as http://127.0.0.1:9324", BackendReader::endpoint, true);

  private final Mistakes mistakes;

  BackendReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The back ends, each variant one; none only where there are mistakes. */
  List<BackendSettings> backends(Located value) {
    List<BackendSettings> backends = new ArrayList<>();
    for (Located item : ExperimentReader.items(value, EXPECTED, mistakes)) {
      if (item instanceof Located.Table table) {
        backends.addAll(variants(table));
      } else if (item instanceof Located.Text text && List.of(NAMES).contains(text.text())) {
        backends.add(text.text().equals("SQS") ? sqsHere() : LocalSettings.DEFAULT);
      } else {
        mistakes.wrong(item, EXPECTED);
      }
    }
    return backends;
  }

  private static SqsSettings sqsHere() {
    return new SqsSettings(QUEUE_HERE, new ThisMachine(1), TasksPerMessage.AUTO, false);
  }

  private List<BackendSettings> variants(Located.Table table) {
    Located name = table.fields().get("name");
    if (name == null) {
      mistakes.add(table.place().key("name"), "missing: " + NAME.expected());
      return List.of();
    }
    int before = mistakes.count();
    boolean isSqs = NAME.read(name, "", mistakes).equals("SQS");
    if (mistakes.count() > before) {
      return List.of();
    }
    Fields fields = new Fields(table, ExperimentKeys.ofBackend(table), mistakes);
    return isSqs ? sqs(fields) : local(fields);
  }

  private List<BackendSettings> local(Fields fields) {
    List<BackendSettings> variants = new ArrayList<>();
    List<TasksPerMessage> sizes = sizes(fields);
    for (ThreadKind threads : fields.several("threads", ThreadKind.PLATFORM, THREADS)) {
      for (TasksPerMessage size : sizes) {
        variants.add(new LocalSettings(threads, size));
      }
    }
    return variants;
  }

  private List<BackendSettings> sqs(Fields fields) {
    boolean onAws = fields.optional("where", PLACES[0], WHERE).equals("aws");
    // A name on AWS may be somebody else's: it has to be chosen.
    String queue =
        onAws
            ? fields.required("queue", QUEUE_HERE, QUEUE)
            : fields.optional("queue", QUEUE_HERE, QUEUE);
    List<Boolean> naive = fields.several("naive", false, NAIVE);
    List<TasksPerMessage> sizes = sizes(fields);
    checkNaive(fields, naive, sizes);
    Set<BackendSettings> variants = new LinkedHashSet<>();
    for (SqsPlace place : onAws ? List.of(aws(fields)) : here(fields)) {
      for (boolean isNaive : naive) {
        for (TasksPerMessage size : isNaive ? List.of(new TasksPerMessage(1)) : sizes) {
          variants.add(new SqsSettings(queue, place, size, isNaive));
        }
      }
    }
    return List.copyOf(variants);
  }

  /** Where every variant is naive, other sizes would never be used. */
  private void checkNaive(Fields fields, List<Boolean> naive, List<TasksPerMessage> sizes) {
    Located size = fields.get("tasksPerMessage");
    boolean onlyNaive = !naive.contains(false);
    if (size != null && onlyNaive && !sizes.equals(List.of(new TasksPerMessage(1)))) {
      mistakes.wrong(size, "expected 1 with naive, or none");
    }
  }

  private static List<SqsPlace> here(Fields fields) {
    return fields.several("processes", 1, PROCESSES).stream()
        .<SqsPlace>map(ThisMachine::new)
        .toList();
  }

  private static List<TasksPerMessage> sizes(Fields fields) {
    return fields.several("tasksPerMessage", TasksPerMessage.AUTO, TASKS_PER_MESSAGE);
  }

  private static AwsPlace aws(Fields fields) {
    return new AwsPlace(
        words(fields, "region"),
        words(fields, "profile"),
        endpoint(fields, "sqsEndpoint"),
        endpoint(fields, "dynamoDbEndpoint"));
  }

  private static @Nullable String words(Fields fields, String key) {
    return fields.get(key) == null
        ? null
        : fields.required(key, "", Form.text("expected some text", text -> text));
  }

  private static @Nullable URI endpoint(Fields fields, String key) {
    return fields.get(key) == null
        ? null
        : fields.required(key, URI.create("http://localhost"), ENDPOINT);
  }

  private static TasksPerMessage tasksPerMessage(Located value) {
    if (value instanceof Located.Text text && text.text().equals("auto")) {
      return TasksPerMessage.AUTO;
    }
    if (value instanceof Located.Numeral numeral) {
      int count = Integer.parseInt(numeral.spelling());
      if (count >= 1) {
        return new TasksPerMessage(count);
      }
    }
    throw new IllegalArgumentException();
  }

  private static String queue(String name) {
    SqsSettings.checkQueueName(name);
    return name;
  }

  private static URI endpoint(Located value) {
    if (value instanceof Located.Text text) {
      try {
        URI endpoint = new URI(text.text());
        AwsPlace.checkEndpoint(endpoint);
        return endpoint;
      } catch (URISyntaxException e) {
        throw new IllegalArgumentException(e);
      }
    }
    throw new IllegalArgumentException();
  }
}
