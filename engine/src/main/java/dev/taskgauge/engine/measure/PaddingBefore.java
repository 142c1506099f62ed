package dev.taskgauge.engine.measure;

/**
 * Two cache lines before the fields of a subclass. What one slot writes with every task must not
 * share a line with what another slot writes or reads: a core that writes takes the line from the
 * other, which costs more than the task. Objects that were made far apart may be moved next to each
 * other by the collector, so the distance is in the object; two lines, as processors fetch them in
 * pairs. The virtual machine keeps the fields of a superclass before those of its subclasses.
 */
abstract class PaddingBefore {
  long before0;
  long before1;
  long before2;
  long before3;
  long before4;
  long before5;
  long before6;
  long before7;
  long before8;
  long before9;
  long before10;
  long before11;
  long before12;
  long before13;
  long before14;
  long before15;
}
