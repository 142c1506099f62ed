package dev.taskgauge.engine.experiment;

import dev.taskgauge.engine.task.LengthUnit;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a workload file.
 *
 * @param file the file
 * @param unit the unit of numbers without one, or null for what the file says, which is seconds
 *     where it says nothing
 */
public record FileWorkload(Path file, @Nullable LengthUnit unit) implements WorkloadSpec {}
