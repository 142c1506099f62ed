/**
 * Several experiments in one chart, and what each differs in from the one that is compared with.
 */
@NullMarked
package dev.taskgauge.app.compare;

import org.jspecify.annotations.NullMarked;
