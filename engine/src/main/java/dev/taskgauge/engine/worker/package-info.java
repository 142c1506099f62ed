/** The worker loop: receive, claim, execute, hand over, acknowledge; and the execution of tasks. */
@NullMarked
package dev.taskgauge.engine.worker;

import org.jspecify.annotations.NullMarked;
