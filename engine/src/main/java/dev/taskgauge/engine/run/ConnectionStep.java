package dev.taskgauge.engine.run;

/**
 * One step of checking a connection.
 *
 * @param what what was tried, such as {@code SQS in eu-central-1}
 * @param ok whether it worked
 * @param detail what was found; where it failed, what is missing and what to do
 */
public record ConnectionStep(String what, boolean ok, String detail) {}
