package dev.taskgauge.worker;

/**
 * What the commands work with; tests replace some of it.
 *
 * @param engine runs experiments and workers
 * @param servers starts SQS and DynamoDB on this machine
 * @param console where commands write, and whom they ask
 * @param interruption Ctrl+C and SIGTERM
 * @param timing what time it is, and when a minute is over
 */
record CommandParts(
    Engine engine,
    TerminalServers servers,
    Console console,
    Interruption interruption,
    Timing timing) {}
