package dev.taskgauge.app.log;

/**
 * An error in the program itself, as it is told to the user.
 *
 * @param what what happened, in a sentence
 * @param details what a developer needs: thread, stack trace, program and machine
 */
public record Crash(String what, String details) {}
