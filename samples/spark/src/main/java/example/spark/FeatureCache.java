package example.spark;

import dev.lpips.Lpips;
import dev.lpips.PictureFeatures;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.UnreadableImageException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** The features of pictures that a task looked at last, within a bound on memory. For one thread. */
final class FeatureCache {

    private final Lpips ruler;
    private final Configuration hadoop;
    private final long limit;
    private final Map<String, PictureFeatures> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * Creates a cache.
     *
     * @param limit how many bytes of features are kept, beside those that were asked for last
     */
    FeatureCache(Lpips ruler, Configuration hadoop, long limit) {
        this.ruler = ruler;
        this.hadoop = hadoop;
        this.limit = limit;
    }

    /**
     * Returns the distance of two pictures of one size. Features of a picture are computed once as long as they are kept; pictures
     * that are too large for that are compared, with the same number.
     *
     * @throws UnreadableImageException if one is not there any more, or cannot be read
     */
    double distance(Sketch one, Sketch other) {
        return ruler.hasRoomForFeatures(new PixelSize(one.width(), one.height()))
                ? features(one.address()).distanceTo(features(other.address()))
                : ruler.compare(read(one.address()), read(other.address())).distance();
    }

    private PictureFeatures features(String address) {
        PictureFeatures found = kept.get(address);
        if (found == null) {
            found = ruler.features(read(address));
            kept.put(address, found);
            bytes += found.bytes();
            drop();
        }
        return found;
    }

    private Pixels read(String address) {
        byte[] file = new StoredPicture(address, hadoop)
                .read()
                .orElseThrow(() -> new UnreadableImageException("There is no %s any more".formatted(address)));
        return ImageFiles.decode(file, address);
    }

    private void drop() {
        Iterator<PictureFeatures> oldest = kept.values().iterator();
        while (bytes > limit && kept.size() > 1) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
