package dev.taskgauge.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Tests that mostly wait for other processes, and whose outcome does not depend on how fast this
 * one is. They run beside each other, after all those that are to have the machine for themselves.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("side-by-side")
@Execution(ExecutionMode.CONCURRENT)
public @interface SideBySide {}
