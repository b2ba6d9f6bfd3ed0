package example.spark;

import dev.lpips.batch.PictureSource;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.UnreadableImageException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A picture in a file system of Hadoop's: a local disk, HDFS, S3 and the like.
 *
 * @param location the address, such as {@code s3a://shots/a.png}; without a scheme, it is one of the default file system
 * @param hadoop how file systems are reached
 */
record StoredPicture(String location, Configuration hadoop) implements PictureSource {

    @Override
    public Optional<byte[]> read() {
        try {
            Path path = new Path(location);
            FileSystem files = path.getFileSystem(hadoop);
            try (var stream = files.open(path)) {
                return Optional.of(ImageFiles.readBytes(stream, location));
            }
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableImageException("%s cannot be read: %s".formatted(location, e.getMessage()), e);
        }
    }
}
