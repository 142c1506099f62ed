package dev.taskgauge.engine.deploy;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows the code of the back end from where it is entered, and tells which IAM actions the calls
 * of the SDK need that can be reached. Of a class that is made somewhere on the way, everything
 * that a supertype declares counts as reached, since such calls can not be followed (rapid type
 * analysis; Bacon and Sweeney, OOPSLA 1996).
 */
final class CallsOfAws {
  private static final String BACK_END = "dev.taskgauge.engine.backend.aws";
  private static final String SQS = "software.amazon.awssdk.services.sqs.SqsClient";
  private static final String DYNAMO_DB = "software.amazon.awssdk.services.dynamodb.DynamoDbClient";
  private static final String CLAIMS = BACK_END + ".Claims";

  /** What of the SDK's clients asks no service anything. */
  private static final Set<String> NO_CALLS =
      Set.of("builder", "close", "serviceClientConfiguration", "serviceMetadata");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BACK_END);
  private final Set<JavaMember> reached = new HashSet<>();
  private final Set<JavaClass> made = new HashSet<>();
  private final Deque<JavaCodeUnit> open = new ArrayDeque<>();
  private final Set<String> actions = new TreeSet<>();
  private final Set<String> notFollowed;

  private CallsOfAws(Collection<String> notFollowed) {
    this.notFollowed = Set.copyOf(notFollowed);
  }

  /**
   * The actions, such as {@code sqs:SendMessage}, that code needs.
   *
   * @param entries such as {@code SqsBackend.open}
   * @param notFollowed the same, for what is somebody else's work
   */
  static Set<String> from(List<String> entries, List<String> notFollowed) {
    CallsOfAws calls = new CallsOfAws(notFollowed);
    for (String entry : entries) {
      String[] parts = entry.split("\\.", 2);
      calls.classes.get(BACK_END + "." + parts[0]).getMethods().stream()
          .filter(method -> method.getName().equals(parts[1]))
          .forEach(calls::reach);
    }
    while (!calls.open.isEmpty()) {
      calls.follow(calls.open.pop());
    }
    return calls.actions;
  }

  /**
   * The methods that hand a statement of PartiQL on; its first word is not to be seen from here.
   */
  static Set<String> callersOfStatements() {
    return new CallsOfAws(List.of())
        .classes.get(CLAIMS).getMethods().stream()
            .filter(method -> method.getName().equals("execute"))
            .flatMap(method -> method.getCallsOfSelf().stream())
            .map(call -> call.getOriginOwner().getSimpleName() + "." + call.getOrigin().getName())
            .collect(Collectors.toSet());
  }

  private void reach(JavaMember member) {
    if (member instanceof JavaCodeUnit unit
        && !notFollowed.contains(unit.getOwner().getSimpleName() + "." + unit.getName())
        && reached.add(unit)) {
      open.push(unit);
      if (unit instanceof JavaConstructor) {
        make(unit.getOwner());
      }
    }
  }

  private void make(JavaClass made) {
    if (this.made.add(made)) {
      Set<JavaMethod> inherited =
          Stream.concat(made.getAllRawInterfaces().stream(), made.getAllRawSuperclasses().stream())
              .flatMap(type -> type.getMethods().stream())
              .collect(Collectors.toSet());
      made.getMethods().stream()
          .filter(method -> inherited.stream().anyMatch(each -> isSame(each, method)))
          .forEach(this::reach);
      made.getStaticInitializer().ifPresent(this::reach);
    }
  }

  /** Parameters may have other types, where the supertype is generic. */
  private static boolean isSame(JavaMethod one, JavaMethod other) {
    return one.getName().equals(other.getName())
        && one.getParameters().size() == other.getParameters().size();
  }

  private void follow(JavaCodeUnit unit) {
    for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
      note(access);
    }
    Stream.concat(
            unit.getMethodReferencesFromSelf().stream(),
            unit.getConstructorReferencesFromSelf().stream())
        .forEach(this::note);
    unit.getOwner().getStaticInitializer().ifPresent(this::reach);
  }

  private void note(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getName();
    if (owner.getName().equals(SQS)) {
      noteCall("sqs:", name.endsWith("Batch") ? name.substring(0, name.length() - 5) : name);
    } else if (owner.getName().equals(DYNAMO_DB)) {
      noteCall("dynamodb:", name.replaceFirst("Paginator$", ""));
    } else if (owner.getPackageName().equals(BACK_END)) {
      noteStatement(owner, name);
      access.getTarget().resolveMember().ifPresent(this::reach);
    }
  }

  private void noteCall(String service, String name) {
    if (!NO_CALLS.contains(name) && !name.equals("batchExecuteStatement")) {
      actions.add(service + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }
  }

  private void noteStatement(JavaClass owner, String method) {
    if (owner.getName().equals(CLAIMS)) {
      switch (method) {
        case "claim" -> actions.add("dynamodb:PartiQLInsert");
        case "takeOver" -> actions.add("dynamodb:PartiQLUpdate");
        case "release" -> actions.add("dynamodb:PartiQLDelete");
        default -> {
          // Calls of the SDK, which are seen as such.
        }
      }
    }
  }
}
