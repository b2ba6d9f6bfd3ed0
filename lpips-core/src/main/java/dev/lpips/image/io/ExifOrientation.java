package dev.lpips.image.io;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.IOException;

/** Finds the orientation tag in a TIFF structure: an EXIF block, or a TIFF file. */
final class ExifOrientation {

    private ExifOrientation() {}

    /** A block that cannot be read says nothing about the picture, as with every viewer. */
    static Orientation of(byte[] tiff) {
        try {
            Entry entry = new TIFFReader().read(new BytesInput(tiff)).getEntryById(TIFF.TAG_ORIENTATION);
            return entry != null && entry.getValue() instanceof Number value
                    ? Orientation.ofTag(value.longValue())
                    : Orientation.NORMAL;
        } catch (IOException | RuntimeException e) {
            return Orientation.NORMAL;
        }
    }
}
