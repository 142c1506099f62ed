package dev.taskgauge.app.compare;

/**
 * One difference, as it is shown.
 *
 * @param experiment the experiment that is judged
 * @param series what is compared, such as {@code 10 ms}
 * @param workers how many workers, or {@code all} for the verdict over all points
 * @param base the value of the experiment that is compared with
 * @param value that of this one
 * @param change how much more or less that is
 * @param interval95 the 95 % interval of the change; "–" where there is none
 * @param verdict what may be claimed, in a word
 * @param explanation the reason where there is no interval, or what a search found; else empty
 * @param overall whether it is the verdict over all points
 */
public record CompareRow(
    String experiment,
    String series,
    String workers,
    String base,
    String value,
    String change,
    String interval95,
    String verdict,
    String explanation,
    boolean overall) {}
