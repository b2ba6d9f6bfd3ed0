package example.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * What the driver writes beside the measurements, to any file system of Hadoop's.
 *
 * @param spark the session
 * @param folder where to
 */
record OutputFolder(SparkSession spark, String folder) {

    /** Writes something below a folder of the driver's own disk. */
    @FunctionalInterface
    interface FolderWriter {
        void write(java.nio.file.Path folder) throws IOException;
    }

    /** Writes a file, in place of an earlier one. */
    void write(String name, String text) throws IOException {
        Path file = new Path(folder, name);
        try (var stream = files().create(file, true)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Writes a folder, in place of an earlier one: first on the driver, since a page and its pictures are files of a disk. */
    void replace(String name, FolderWriter writer) throws IOException {
        Path target = new Path(folder, name);
        java.nio.file.Path here = Files.createTempDirectory("lpips-" + name);
        try {
            writer.write(here);
            files().delete(target, true);
            files().copyFromLocalFile(true, true, new Path(here.toUri()), target);
        } finally {
            FileSystem.getLocal(hadoop()).delete(new Path(here.toUri()), true);
        }
    }

    private FileSystem files() throws IOException {
        return new Path(folder).getFileSystem(hadoop());
    }

    private Configuration hadoop() {
        return spark.sparkContext().hadoopConfiguration();
    }
}
