package example.charts;

/** One quarter of a year's sales, in thousands. */
public record Quarter(String name, int books, int games) {}
