/** The LOCAL back end: an in-memory task queue and result queue. */
@NullMarked
package dev.taskgauge.engine.backend.local;

import org.jspecify.annotations.NullMarked;
