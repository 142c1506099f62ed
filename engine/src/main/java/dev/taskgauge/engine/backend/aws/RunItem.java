package dev.taskgauge.engine.backend.aws;

/**
 * The current run of a queue name, as its client wrote it into the ledger.
 *
 * @param runId the run
 * @param open whether its client still wants results
 * @param naive whether workers shall make a call for each task
 * @param beat moves while the client is alive
 */
record RunItem(String runId, boolean open, boolean naive, long beat) {}
