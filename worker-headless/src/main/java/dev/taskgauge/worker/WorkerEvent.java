package dev.taskgauge.worker;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a worker logs.
 *
 * @param time when
 * @param name what kind of event, such as {@code status}
 * @param words all of it for people
 * @param facts all of it for programs, in order: text, whole numbers, lists of text, or null where
 *     there is nothing to tell
 */
record WorkerEvent(Instant time, String name, String words, Map<String, @Nullable Object> facts) {}
