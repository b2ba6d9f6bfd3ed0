package example.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.udf;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The pairs to be measured.
 *
 * @param rows the columns of {@link Pairs}
 */
public record PairTable(Dataset<Row> rows) {

    static final String KEY = "key";

    /**
     * Checks the columns and the names.
     *
     * @throws IllegalArgumentException if a column is missing or of another type, or two pairs have one name
     */
    public PairTable {
        requireType(rows, Pairs.NAME, List.of(DataTypes.StringType));
        requireType(rows, Pairs.REFERENCE, List.of(DataTypes.StringType, DataTypes.BinaryType));
        requireType(rows, Pairs.ACTUAL, List.of(DataTypes.StringType, DataTypes.BinaryType));
        requireNames(rows);
        rows = rows.select(Pairs.NAME, Pairs.REFERENCE, Pairs.ACTUAL);
    }

    /** Reads a table: CSV with a line of headers if it is called so, else Parquet. */
    public static PairTable read(SparkSession spark, String table) {
        return new PairTable(
                table.endsWith(".csv")
                        ? spark.read()
                                .schema(Pairs.OF_ADDRESSES)
                                .option("header", true)
                                .option("enforceSchema", false)
                                .csv(table)
                        : spark.read().parquet(table));
    }

    /**
     * Pairs the pictures of two folders.
     *
     * @throws IOException if one cannot be listed
     */
    public static PairTable ofFolders(SparkSession spark, String reference, String actual) throws IOException {
        List<Row> rows = new FolderPairs(spark.sparkContext().hadoopConfiguration()).list(reference, actual);
        return new PairTable(spark.createDataFrame(rows, Pairs.OF_ADDRESSES));
    }

    /** Tells whether the pictures are in the table, and not only their addresses. */
    boolean hasBytes() {
        return isBytes(Pairs.REFERENCE) || isBytes(Pairs.ACTUAL);
    }

    /**
     * Returns the rows with a key, which another question, another picture or another release makes another one: results
     * that have it need not be measured again.
     */
    Dataset<Row> keyed(String question) {
        Column asked = to_json(struct(
                lit(question).as("question"),
                col(Pairs.NAME),
                identity(Pairs.REFERENCE).as(Pairs.REFERENCE),
                identity(Pairs.ACTUAL).as(Pairs.ACTUAL)));
        return rows.withColumn(KEY, sha2(asked, 256));
    }

    private Column identity(String column) {
        if (isBytes(column)) {
            return sha2(col(column), 256);
        }
        SerializableConfiguration hadoop =
                new SerializableConfiguration(rows.sparkSession().sparkContext().hadoopConfiguration());
        // "Not deterministic" keeps Spark from asking for each file twice, or for all of them on the driver.
        return udf(new FileIdentity(hadoop), DataTypes.StringType)
                .asNondeterministic()
                .apply(col(column));
    }

    private boolean isBytes(String column) {
        return type(rows, column).equals(DataTypes.BinaryType);
    }

    private static DataType type(Dataset<Row> rows, String column) {
        return rows.schema().apply(column).dataType();
    }

    private static void requireType(Dataset<Row> rows, String column, List<DataType> accepted) {
        if (!List.of(rows.columns()).contains(column) || !accepted.contains(type(rows, column))) {
            throw new IllegalArgumentException(
                    "A table of pairs has the columns name (string), reference and actual (string or binary), but this has %s"
                            .formatted(rows.schema().simpleString()));
        }
    }

    private static void requireNames(Dataset<Row> rows) {
        List<Row> wrong = rows.groupBy(Pairs.NAME)
                .count()
                .filter(col("count").gt(1).or(col(Pairs.NAME).isNull()))
                .orderBy(Pairs.NAME)
                .takeAsList(1);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    wrong.get(0).isNullAt(0)
                            ? "A pair has no name"
                            : String.format(
                                    Locale.ROOT,
                                    "The names of pairs are unique, but %d pairs have the name \"%s\"",
                                    wrong.get(0).getLong(1),
                                    wrong.get(0).getString(0)));
        }
    }
}
