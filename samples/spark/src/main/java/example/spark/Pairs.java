package example.spark;

import dev.lpips.batch.PicturePair;
import dev.lpips.batch.PictureSource;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The rows of a table of pairs: a name, and two pictures, each an address or the bytes of a file. */
final class Pairs {

    static final String NAME = "name";
    static final String REFERENCE = "reference";
    static final String ACTUAL = "actual";

    /** A table of addresses. */
    static final StructType OF_ADDRESSES = new StructType()
            .add(NAME, DataTypes.StringType, false)
            .add(REFERENCE, DataTypes.StringType)
            .add(ACTUAL, DataTypes.StringType);

    private Pairs() {}

    static PicturePair of(Row row, Configuration hadoop) {
        String name = row.getAs(NAME);
        return new PicturePair(name, source(row, name, REFERENCE, hadoop), source(row, name, ACTUAL, hadoop));
    }

    private static PictureSource source(Row row, String name, String column, Configuration hadoop) {
        Object cell = row.getAs(column);
        String location = "%s of %s".formatted(column, name);
        if (cell == null) {
            return PictureSource.missing(location);
        }
        return cell instanceof byte[] bytes
                ? PictureSource.of(location, bytes)
                : new StoredPicture((String) cell, hadoop);
    }
}
