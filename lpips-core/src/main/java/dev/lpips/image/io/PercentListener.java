package dev.lpips.image.io;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Keeps of a reader's progress only how far it came. */
record PercentListener(Sink sink) implements IIOReadProgressListener {

    /** Takes the percentage of the picture that has been read. */
    @FunctionalInterface
    interface Sink {
        void accept(float percent);
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        sink.accept(percentageDone);
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
}
