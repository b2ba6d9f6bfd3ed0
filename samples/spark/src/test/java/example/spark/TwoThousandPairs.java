package example.spark;

import dev.lpips.batch.PicturePair;
import dev.lpips.batch.PictureSource;
import example.spark.throughput.RandomPictures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** 2,000 pairs of 64 x 64 pixels, of which 20 have a bad picture, and 198 others equal ones. */
final class TwoThousandPairs {

    static final int COUNT = 2000;

    /** Of each kind of bad picture there are so many. */
    static final int BAD_OF_EACH = 4;

    private static final int FILES = 50;
    private static final RandomPictures PICTURES = new RandomPictures(64);

    private TwoThousandPairs() {}

    static List<PicturePair> pairs() {
        List<PicturePair> pairs = new ArrayList<>();
        for (Row row : rows()) {
            pairs.add(new PicturePair(row.getString(0), source(row, 1, "reference"), source(row, 2, "actual")));
        }
        return pairs;
    }

    static void write(SparkSession spark, Path table) {
        StructType schema = new StructType()
                .add(Pairs.NAME, DataTypes.StringType)
                .add(Pairs.REFERENCE, DataTypes.BinaryType)
                .add(Pairs.ACTUAL, DataTypes.BinaryType);
        spark.createDataFrame(rows(), schema).repartition(FILES).write().parquet(table.toString());
    }

    private static PictureSource source(Row row, int column, String kind) {
        String location = kind + " of " + row.getString(0);
        return row.isNullAt(column)
                ? PictureSource.missing(location)
                : PictureSource.of(location, (byte[]) row.get(column));
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            byte[] reference = PICTURES.reference(i);
            rows.add(RowFactory.create(String.format(Locale.ROOT, "shot/%04d", i), reference, actual(i, reference)));
        }
        return rows;
    }

    private static byte[] actual(int i, byte[] reference) {
        if (i % 100 == 7) {
            return bad(i / 100 % 5, reference);
        }
        return i % 10 == 0 && i % 1000 != 0 ? reference : PICTURES.actual(i);
    }

    private static byte[] bad(int kind, byte[] good) {
        return switch (kind) {
            case 0 -> Arrays.copyOf(good, good.length / 2);
            case 1 -> "no picture".getBytes(StandardCharsets.UTF_8);
            case 2 -> new byte[0];
            case 3 -> null;
            default -> new RandomPictures(65).reference(1);
        };
    }
}
