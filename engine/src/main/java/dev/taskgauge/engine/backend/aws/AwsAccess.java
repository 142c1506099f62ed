package dev.taskgauge.engine.backend.aws;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How SQS and DynamoDB are reached. What is null comes from the SDK's default chain.
 *
 * @param region such as {@code eu-central-1}
 * @param profile of the AWS configuration files
 * @param sqsEndpoint an address instead of the region's own
 * @param dynamoDbEndpoint an address instead of the region's own
 * @param dummyCredentials whether to sign with made-up credentials, which servers on this machine
 *     take; else the SDK's default chain gives the credentials
 */
public record AwsAccess(
    @Nullable String region,
    @Nullable String profile,
    @Nullable URI sqsEndpoint,
    @Nullable URI dynamoDbEndpoint,
    boolean dummyCredentials) {}
