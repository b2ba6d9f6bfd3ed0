package dev.lpips.image.io;

import dev.lpips.image.Pixels;
import dev.lpips.image.io.Deviation.Observed;
import java.util.Optional;

/** What Pillow and OpenCV make of one file. */
record OracleRow(String file, Reading pillow, Reading openCv, boolean turned) {

    /** The size and digest another tool got, if it could read the file. */
    record Reading(boolean succeeded, String size, String digest) {

        boolean equals(Pixels pixels) {
            return succeeded
                    && size.equals(pixels.width() + "x" + pixels.height())
                    && pixels.rgbSha256().startsWith(digest);
        }
    }

    static OracleRow parse(String line) {
        String[] cells = line.split("\t", -1);
        Reading pillow = new Reading(cells[1].equals("OK"), cells[3], cells[4]);
        Reading openCv = new Reading(cells[5].equals("OK"), cells[6], cells[7]);
        return new OracleRow(cells[0], pillow, openCv, openCv.succeeded() && !cells[7].equals(cells[8]));
    }

    Observed compare(Optional<Pixels> ours) {
        boolean readElsewhere = pillow.succeeded() || openCv.succeeded();
        if (ours.isEmpty()) {
            return readElsewhere ? Observed.REFUSED : Observed.AGREED;
        }
        if (!readElsewhere) {
            return Observed.READ;
        }
        // Pillow does not turn pictures upright, so that it has no say about one that must be turned.
        boolean agreed = openCv.equals(ours.get()) || (!turned && pillow.equals(ours.get()));
        return agreed ? Observed.AGREED : Observed.DIFFERENT;
    }
}
