/** Makes servers on this machine as far away as others are. */
@NullMarked
package dev.taskgauge.benchmarks.proxy;

import org.jspecify.annotations.NullMarked;
