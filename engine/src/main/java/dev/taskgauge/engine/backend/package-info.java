/** The contracts between a client, a worker and what carries tasks between them. */
@NullMarked
package dev.taskgauge.engine.backend;

import org.jspecify.annotations.NullMarked;
