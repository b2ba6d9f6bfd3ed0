package example.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Locale;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.util.SerializableConfiguration;

/** What tells whether a file is still the one that was measured, without reading it: its address, length and time. */
final class FileIdentity implements UDF1<String, String> {

    private static final long serialVersionUID = 1L;

    private final SerializableConfiguration hadoop;

    FileIdentity(SerializableConfiguration hadoop) {
        this.hadoop = hadoop;
    }

    @Override
    public String call(String address) {
        if (address == null) {
            return null;
        }
        try {
            Path path = new Path(address);
            FileStatus file = path.getFileSystem(hadoop.value()).getFileStatus(path);
            return String.format(Locale.ROOT, "%s %d %d", address, file.getLen(), file.getModificationTime());
        } catch (FileNotFoundException e) {
            return address + " missing";
        } catch (IOException | IllegalArgumentException e) {
            // Reading it will tell what is wrong; a later run tries again if that was put right.
            return address + " unreadable";
        }
    }
}
