package example.spark;

import dev.lpips.image.io.ImageFiles;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Pairs the pictures of two folders by their path below them, as {@code lpips:compare} does. A picture in one folder only is
 * a pair too, with one that is missing.
 *
 * <p>Not Spark's {@code binaryFile}: that leaves out files whose names begin with an underscore.
 */
final class FolderPairs {

    private final Configuration hadoop;

    FolderPairs(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /** Returns rows of {@link Pairs#OF_ADDRESSES}, by name. The driver lists the folders, and keeps the addresses. */
    List<Row> list(String reference, String actual) throws IOException {
        Path references = qualified(reference);
        Path actuals = qualified(actual);
        TreeSet<String> names = new TreeSet<>(names(references));
        names.addAll(names(actuals));
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(RowFactory.create(name, address(references, name), address(actuals, name)));
        }
        return rows;
    }

    /** Returns the addresses of the pictures below a folder, by name. */
    List<String> addresses(String folder) throws IOException {
        Path pictures = qualified(folder);
        return names(pictures).stream()
                .sorted()
                .map(name -> address(pictures, name))
                .toList();
    }

    private Path qualified(String folder) throws IOException {
        Path path = new Path(folder);
        FileSystem files = path.getFileSystem(hadoop);
        if (!files.exists(path) || !files.getFileStatus(path).isDirectory()) {
            throw new FileNotFoundException("There is no folder %s".formatted(folder));
        }
        return files.makeQualified(path);
    }

    private static String address(Path folder, String name) {
        return new Path(folder, new Path(null, null, name)).toString();
    }

    /** Folder by folder: Hadoop's own listing of a tree starts a process for each file of a local disk. */
    private List<String> names(Path folder) throws IOException {
        FileSystem files = folder.getFileSystem(hadoop);
        Deque<Path> folders = new ArrayDeque<>(List.of(folder));
        List<String> names = new ArrayList<>();
        while (!folders.isEmpty()) {
            for (FileStatus found : files.listStatus(folders.remove())) {
                Path path = found.getPath();
                boolean isHidden = path.getName().startsWith(".");
                if (found.isDirectory() && !isHidden) {
                    folders.add(path);
                } else if (found.isFile() && !isHidden && ImageFiles.isImageName(path.getName())) {
                    names.add(folder.toUri().relativize(path.toUri()).getPath());
                }
            }
        }
        return names;
    }
}
