package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Tells what trying again can mend, and says what went wrong in words for the user. */
final class AwsProblem {
  /** Client errors of a request that may well be fine a little later, beside throttling. */
  private static final Set<String> PASSING =
      Set.of(
          "OverLimit", "RequestTimeout", "RequestTimeoutException", "TransactionConflictException");

  private static final int FIRST_CLIENT_ERROR = 400;
  private static final int FIRST_SERVER_ERROR = 500;

  /** Error codes that stay the same however often one asks. */
  private static final Set<String> LASTING =
      Set.of(
          "AccessDenied",
          "AccessDeniedException",
          "AWS.SimpleQueueService.NonExistentQueue",
          "ExpiredToken",
          "ExpiredTokenException",
          "IncompleteSignature",
          "InvalidAddress",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "MissingAuthenticationToken",
          "MissingAuthenticationTokenException",
          "OptInRequired",
          "QueueDoesNotExist",
          "ResourceNotFoundException",
          "SignatureDoesNotMatch",
          "UnrecognizedClientException",
          "ValidationException");

  private AwsProblem() {}

  /** Whether the same call may succeed later. */
  static boolean isPassing(Exception e) {
    if (e instanceof AwsServiceException service) {
      return !LASTING.contains(code(service))
          && (!isClientError(service)
              || service.isThrottlingException()
              || PASSING.contains(code(service)));
    }
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return !message.contains("unable to load credentials")
        && !message.contains("unable to load region");
  }

  private static boolean isClientError(AwsServiceException e) {
    return e.statusCode() >= FIRST_CLIENT_ERROR && e.statusCode() < FIRST_SERVER_ERROR;
  }

  /** The service's code of the error, or an empty text. */
  static String code(AwsServiceException e) {
    return e.awsErrorDetails() == null || e.awsErrorDetails().errorCode() == null
        ? ""
        : e.awsErrorDetails().errorCode();
  }

  /** An exception for the user: what was tried, and why it did not work. */
  static BackendException toBackendException(String what, Exception e) {
    return new BackendException(what + ": " + reason(e), e);
  }

  /** Why a call did not work, in words. */
  static String reason(Exception e) {
    if (e instanceof AwsServiceException service) {
      return serviceReason(service);
    }
    String message = String.valueOf(e.getMessage());
    UnknownHostException unknown = unknownHost(e);
    if (unknown != null) {
      return unknown.getMessage() + "; check the region or the endpoint, and the network";
    }
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("unable to load credentials")) {
      return "no AWS credentials found; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or sign in"
          + " with the AWS CLI, or name a profile";
    }
    if (lower.contains("unable to load region")) {
      return "no AWS region configured; give a region such as eu-central-1";
    }
    return message;
  }

  /** What a region that does not exist leads to: its address does not, either. */
  private static @Nullable UnknownHostException unknownHost(Throwable e) {
    return cause(e, UnknownHostException.class);
  }

  /** Whether no such address exists, or no program listens there. */
  static boolean isNobodyThere(Exception e) {
    ConnectException unconnected = cause(e, ConnectException.class);
    return unknownHost(e) != null
        || (unconnected != null && String.valueOf(unconnected.getMessage()).contains("refused"));
  }

  private static <T extends Throwable> @Nullable T cause(Throwable e, Class<T> kind) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return kind.cast(cause);
      }
    }
    return null;
  }

  /** Whether the credentials are good, and the call needs a permission that they lack. */
  static boolean isDenied(Exception e) {
    return e instanceof AwsServiceException service
        && (code(service).equals("AccessDenied") || code(service).equals("AccessDeniedException"));
  }

  private static String serviceReason(AwsServiceException e) {
    String code = code(e);
    String message =
        e.awsErrorDetails() == null || e.awsErrorDetails().errorMessage() == null
            ? String.valueOf(e.getMessage())
            : e.awsErrorDetails().errorMessage();
    return switch (code) {
      case "AccessDenied", "AccessDeniedException" ->
          "not allowed: " + message + "; worker.jar policy prints the least that has to be";
      case "ExpiredToken", "ExpiredTokenException" ->
          "the AWS credentials have expired; sign in again";
      case "InvalidClientTokenId",
          "UnrecognizedClientException",
          "SignatureDoesNotMatch",
          "InvalidSignatureException" ->
          "AWS does not know these credentials (" + code + ")";
      default -> code.isEmpty() ? message : code + ": " + message;
    };
  }
}
