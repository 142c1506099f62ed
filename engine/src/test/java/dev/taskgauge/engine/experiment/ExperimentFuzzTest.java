package dev.taskgauge.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, it is an experiment or a message; and the schema allows what is one. */
class ExperimentFuzzTest {
  private static final int ROUNDS = 30_000;
  private static final JsonMapper JSON = new JsonMapper();
  private static final String[] SNIPPETS = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "null",
    "true",
    "false",
    "0",
    "-1",
    "1e400",
    "1.5",
    "99999999999999999999",
    "\"auto\"",
    "\"SQS\"",
    "\"aws\"",
    "\"10ms\"",
    "\"24h\"",
    "\"\"",
    "[]",
    "{}",
    "\"find\": {\"metg\": 0.5},",
    "\"naive\": [false, true],",
    "\"\\u0000\"",
    "\ud800",
    "\u202e",
    "lognormal:1s,9",
    "uniform:1..0",
    "http://a:b@c",
    "\"seed\": 1,",
    "x",
    "\n"
  };

  @Test
  void aMutatedFileIsAnExperimentOrAMessage() throws IOException {
    Random random = new Random(1);
    JsonSchema schema = ExperimentSchemaTest.schema();
    List<String> texts = texts();
    int accepted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String json = mutated(texts.get(random.nextInt(texts.size())), random);
      try {
        Experiment experiment = ExperimentFile.parse(json, "e.json", Map.of());
        accepted++;
        assertThat(ExperimentFile.parse(ExperimentFile.write(experiment), "e.json", Map.of()))
            .isEqualTo(experiment);
        assertThat(schema.validate(JSON.readTree(json))).as(json).isEmpty();
      } catch (ExperimentFileException e) {
        assertThat(e.getMessage().lines()).as(json).hasSizeBetween(1, 21);
      }
    }
    assertThat(accepted).as("mutations that are still experiments").isGreaterThan(ROUNDS / 50);
  }

  @Test
  void anyOverrideIsAnExperimentOrAMessage() throws IOException {
    Random random = new Random(2);
    List<String> texts = texts();
    List<String> keys = new ArrayList<>(ExperimentKeys.EXPERIMENT);
    for (String outer :
        List.of("workload", "workload[1]", "backend", "backend[0]", "find", "warmUp")) {
      for (List<String> inner : ExperimentSchemaTest.KEYS.values()) {
        inner.forEach(key -> keys.add(outer + "." + key));
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      String key = keys.get(random.nextInt(keys.size()));
      if (random.nextInt(10) == 0) {
        key = mutated(key, random);
      }
      String value = SNIPPETS[random.nextInt(SNIPPETS.length)].replace("\"", "");
      if (random.nextInt(3) == 0) {
        value += "," + SNIPPETS[random.nextInt(SNIPPETS.length)];
      }
      try {
        ExperimentFile.parse(texts.get(random.nextInt(texts.size())), "e.json", Map.of(key, value));
      } catch (ExperimentFileException e) {
        assertThat(e.getMessage().lines()).as(key + "=" + value).hasSizeBetween(1, 21);
      }
    }
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : ProjectFiles.experiments()) {
      texts.add(Files.readString(file));
    }
    RandomExperiments experiments = new RandomExperiments(3);
    for (int i = 0; i < 30; i++) {
      texts.add(ExperimentFile.write(experiments.next()));
    }
    return texts;
  }

  private static String mutated(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    for (int change = random.nextInt(3); change >= 0; change--) {
      int at = random.nextInt(mutated.length() + 1);
      int end = Math.min(mutated.length(), at + random.nextInt(8));
      switch (random.nextInt(4)) {
        case 0 -> mutated.delete(at, end);
        case 1 -> mutated.insert(at, SNIPPETS[random.nextInt(SNIPPETS.length)]);
        case 2 -> mutated.replace(at, end, SNIPPETS[random.nextInt(SNIPPETS.length)]);
        default -> replaceValue(mutated, random);
      }
    }
    return mutated.toString();
  }

  /** Puts something else behind a colon. */
  private static void replaceValue(StringBuilder json, Random random) {
    int colon = json.indexOf(": ", random.nextInt(json.length() + 1));
    if (colon >= 0) {
      int end = colon + 2;
      while (end < json.length() && ",\n}]".indexOf(json.charAt(end)) < 0) {
        end++;
      }
      json.replace(colon + 2, end, SNIPPETS[random.nextInt(SNIPPETS.length)]);
    }
  }
}
