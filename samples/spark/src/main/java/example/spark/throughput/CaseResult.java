package example.spark.throughput;

/**
 * How one case went.
 *
 * @param pairs how many pairs were measured
 * @param seconds how long that took, in a JVM that had measured some before
 * @param peakMebibytes the most memory that the process had, heap and all; 0 where the system does not tell
 */
record CaseResult(int pairs, double seconds, long peakMebibytes) {

    static final String PREFIX = "RESULT ";

    double pairsPerSecond() {
        return pairs / seconds;
    }

    /** Returns the line that one process tells another. */
    String toLine() {
        return PREFIX + pairs + " " + seconds + " " + peakMebibytes;
    }

    static CaseResult ofLine(String line) {
        String[] parts = line.substring(PREFIX.length()).split(" ");
        return new CaseResult(Integer.parseInt(parts[0]), Double.parseDouble(parts[1]), Long.parseLong(parts[2]));
    }
}
