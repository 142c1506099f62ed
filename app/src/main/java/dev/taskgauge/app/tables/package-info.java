/** What the tables of all features have in common: heads and widths of columns. */
@NullMarked
package dev.taskgauge.app.tables;

import org.jspecify.annotations.NullMarked;
