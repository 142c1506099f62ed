package dev.taskgauge.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use says what the reader does. */
class ExperimentSchemaTest {
  private static final JsonMapper JSON = new JsonMapper();

  /** The objects of the schema and the keys that the reader knows of them. */
  static final Map<String, List<String>> KEYS =
      Map.of(
          "generatedWorkload", ExperimentKeys.GENERATED,
          "searchedWorkload", ExperimentKeys.SEARCHED,
          "fileWorkload", ExperimentKeys.FILE,
          "localBackend", ExperimentKeys.LOCAL,
          "sqsBackend", ExperimentKeys.SQS_HERE,
          "awsBackend", ExperimentKeys.SQS_ON_AWS,
          "warmUp", ExperimentKeys.WARM_UP,
          "find", ExperimentKeys.FIND);

  static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(ProjectFiles.SCHEMA));
  }

  @Test
  void hasTheKeysOfTheReaderInTheirOrder() throws IOException {
    JsonNode schema = JSON.readTree(ProjectFiles.SCHEMA.toFile());

    assertThat(keys(schema)).isEqualTo(ExperimentKeys.EXPERIMENT);
    List<String> objects = new ArrayList<>();
    schema
        .get("$defs")
        .properties()
        .forEach(
            definition -> {
              if (definition.getValue().has("properties")) {
                objects.add(definition.getKey());
                assertThat(keys(definition.getValue()))
                    .as(definition.getKey())
                    .isEqualTo(KEYS.get(definition.getKey()));
              }
            });
    assertThat(objects).containsExactlyInAnyOrderElementsOf(KEYS.keySet());
  }

  @Test
  void allowsNoOtherKeysAndDescribesEach() throws IOException {
    JsonNode schema = JSON.readTree(ProjectFiles.SCHEMA.toFile());

    schema
        .findParents("properties")
        .forEach(
            object -> {
              if (object.has("type")) {
                assertThat(object.get("additionalProperties").booleanValue()).isFalse();
              }
            });
    schema
        .get("properties")
        .properties()
        .forEach(
            property ->
                assertThat(property.getValue().get("description").textValue())
                    .as(property.getKey())
                    .isNotBlank());
  }

  @Test
  void allowsEveryFileOfTheProject() throws IOException {
    JsonSchema schema = schema();
    for (Path file : ProjectFiles.experiments()) {
      JsonNode json = JSON.readTree(file.toFile());
      assertThat(schema.validate(json)).as(file.toString()).isEmpty();
      assertThat(json.get("$schema").textValue())
          .isEqualTo(ProjectFiles.SCHEMA.getFileName().toString());
    }
  }

  @Test
  void allowsWhatIsWritten() throws IOException {
    JsonSchema schema = schema();
    RandomExperiments experiments = new RandomExperiments(5);
    for (int i = 0; i < 1_000; i++) {
      String json = ExperimentFile.write(experiments.next());
      assertThat(schema.validate(JSON.readTree(json))).as(json).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{ 'version': 2, 'name': 'n', 'workload': { 'file': 'f' }, 'backend': 'LOCAL', 'workers': 1 }",
        "{ 'version': 1, 'name': ' ', 'workload': { 'file': 'f' }, 'backend': 'LOCAL', 'workers': 1 }",
        "{ 'version': 1, 'name': 'n', 'workload': { 'kind': 'cpu' }, 'backend': 'LOCAL', 'workers': 1 }",
        "{ 'version': 1, 'name': 'n', 'workload': { 'file': 'f' }, 'backend': 'RMI', 'workers': 1 }",
        "{ 'version': 1, 'name': 'n', 'workload': { 'file': 'f' }, 'backend': 'LOCAL', 'workers': [] }",
        "{ 'version': 1, 'name': 'n', 'workload': { 'file': 'f' }, 'backend': 'LOCAL', 'workers': '4' }",
        "{ 'version': 1, 'name': 'n', 'workload': { 'file': 'f' }, 'backend': 'LOCAL' }",
        "{ 'version': 1, 'name': 'n', 'workload': { 'file': 'f', 'size': 1 }, 'backend': 'LOCAL', 'workers': 1 }",
        "{ 'version': 1, 'name': 'n', 'workload': { 'file': 'f' }, 'backend': 'LOCAL', 'workers': 1, 'find': { 'metg': 0.5 } }",
        "{ 'version': 1, 'name': 'n', 'workload': { 'file': 'f' }, 'backend': { 'name': 'SQS', 'where': 'aws' }, 'workers': 1 }",
        "{ 'version': 1, 'name': 'n', 'workload': { 'file': 'f' }, 'backend': 'LOCAL', 'workers': 1, 'limit': '2d' }"
      })
  void refusesWhatTheReaderRefuses(String quoted) throws IOException {
    String json = quoted.replace('\'', '"');
    assertThat(schema().validate(JSON.readTree(json))).isNotEmpty();
    assertThatExceptionOfType(ExperimentFileException.class)
        .isThrownBy(() -> ExperimentFile.parse(json, "e.json", Map.of()));
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.get("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
