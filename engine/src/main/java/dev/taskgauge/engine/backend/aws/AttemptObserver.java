package dev.taskgauge.engine.backend.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Tells of every attempt of every call of a client, also of those that were tried again and worked.
 * The SDK's own metrics say the same and much more, and took a tenth of the processor time of a
 * call. Any thread.
 */
final class AttemptObserver implements ExecutionInterceptor {
  /** Hears of each call at its end. */
  @FunctionalInterface
  interface Listener {
    /**
     * A call is over.
     *
     * @param service in the SDK's words
     * @param operation as it is named by its service
     * @param attempts those that were sent
     * @param throttled those of them that were refused for coming too fast
     * @param failed others that did not work
     */
    void called(String service, String operation, int attempts, int throttled, int failed);
  }

  private static final ExecutionAttribute<Call> CALL =
      new ExecutionAttribute<>(AttemptObserver.class.getName());

  private static final JsonFactory JSON = new JsonFactory();

  private final Listener listener;

  AttemptObserver(Listener listener) {
    this.listener = listener;
  }

  /** A call in progress; on one thread at a time, as the SDK goes on with it. */
  private static final class Call {
    private int attempts;
    private int throttled;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    attributes.putAttribute(CALL, new Call());
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    call(attributes).attempts++;
  }

  /** Of what was refused the content says why; it is put back for whoever reads it after this. */
  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    SdkHttpResponse response = context.httpResponse();
    Optional<InputStream> body = context.responseBody();
    if (response.isSuccessful() || body.isEmpty()) {
      return body;
    }
    try (InputStream in = body.get()) {
      byte[] content = in.readAllBytes();
      if (isThrottling(response.statusCode(), errorCode(content))) {
        call(attributes).throttled++;
      }
      return Optional.of(new ByteArrayInputStream(content));
    } catch (IOException e) {
      // The SDK tries this again as any attempt without an answer; other exceptions it lets
      // through.
      throw RetryableException.create("An answer broke off: " + e.getMessage(), e);
    }
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    ended(attributes, 1);
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    ended(attributes, 0);
  }

  private void ended(ExecutionAttributes attributes, int worked) {
    Call call = call(attributes);
    listener.called(
        attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
        attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
        call.attempts,
        call.throttled,
        Math.max(0, call.attempts - call.throttled - worked));
  }

  private static Call call(ExecutionAttributes attributes) {
    return Objects.requireNonNull(attributes.getAttribute(CALL));
  }

  private static boolean isThrottling(int status, @Nullable String errorCode) {
    return AwsServiceException.builder()
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(errorCode).build())
        .build()
        .isThrottlingException();
  }

  /** By the AWS JSON protocols; null where there is none, as of what a proxy has answered. */
  private static @Nullable String errorCode(byte[] content) {
    try (JsonParser parser = JSON.createParser(content)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          boolean isType = parser.currentName().equals("__type");
          parser.nextToken();
          if (isType) {
            String type = parser.getText();
            return type.substring(type.indexOf('#') + 1);
          }
          parser.skipChildren();
        }
      }
      return null;
    } catch (IOException e) {
      return null;
    }
  }
}
