package example.charts;

import java.util.List;

/** A year's sales. */
public record SalesReport(String title, List<Quarter> quarters) {

    /** Returns the report that the charts of this sample show. */
    public static SalesReport sample() {
        return new SalesReport(
                "Sales 2026",
                List.of(
                        new Quarter("Q1", 41, 28),
                        new Quarter("Q2", 47, 33),
                        new Quarter("Q3", 39, 44),
                        new Quarter("Q4", 58, 61)));
    }
}
