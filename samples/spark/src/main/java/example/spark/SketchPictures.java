package example.spark;

import dev.lpips.batch.PictureSource;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.UnreadableImageException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Makes the sketch of a picture; none if it cannot be read.
 *
 * @param hadoop how file systems are reached
 */
record SketchPictures(SerializableConfiguration hadoop) implements FlatMapFunction<String, Sketch> {

    @Override
    public Iterator<Sketch> call(String address) {
        PictureSource picture = new StoredPicture(address, hadoop.value());
        try {
            return picture.read().map(bytes -> Sketch.of(address, ImageFiles.decode(bytes, address))).stream()
                    .iterator();
        } catch (UnreadableImageException e) {
            System.getLogger(SketchPictures.class.getName()).log(System.Logger.Level.WARNING, e.getMessage());
            return Optional.<Sketch>empty().stream().iterator();
        }
    }
}
