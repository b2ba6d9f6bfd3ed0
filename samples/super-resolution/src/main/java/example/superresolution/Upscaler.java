package example.superresolution;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A small convolutional network that makes a picture twice as wide and high. It looks at the small picture only and gives 2 x 2 pixels
 * for each of its pixels (Shi et al. 2016); what it computes is added to the enlarged pixel.
 */
final class Upscaler implements AutoCloseable {

    static final int FACTOR = 2;

    private static final int CHANNELS = 32;
    private static final int LAYERS = 5;

    /**
     * How many channels of the last layer make one value, their mean: so it has a multiple of 16 channels. With 12, the
     * gradient that oneDNN 3.7.1 computes for PyTorch is NaN on some processors with AVX-512.
     */
    private static final int MEAN_OF = 4;

    private final Model model;

    /** Makes an upscaler that has learned nothing yet. */
    Upscaler() {
        model = Model.newInstance("upscaler", Device.cpu(), "PyTorch");
        model.setBlock(block());
    }

    Model model() {
        return model;
    }

    /** Returns a picture, twice as wide and high. */
    BufferedImage upscale(BufferedImage small) {
        try (NDManager manager = model.getNDManager().newSubManager()) {
            NDArray input = Tensors.of(manager, List.of(small));
            NDList output = model.getBlock().forward(new ParameterStore(manager, false), new NDList(input), false);
            return Tensors.toPicture(output.singletonOrThrow());
        }
    }

    @Override
    public void close() {
        model.close();
    }

    private static Block block() {
        SequentialBlock detail = new SequentialBlock();
        for (int layer = 0; layer < LAYERS; layer++) {
            detail.add(convolution(CHANNELS)).add(Activation.reluBlock());
        }
        detail.add(convolution(3 * FACTOR * FACTOR * MEAN_OF)).add(LambdaBlock.singleton(Upscaler::spread));
        Block enlarged = LambdaBlock.singleton(small -> small.repeat(2, FACTOR).repeat(3, FACTOR));
        return new ParallelBlock(
                branches -> new NDList(branches.get(0).head().add(branches.get(1).head())), List.of(detail, enlarged));
    }

    private static Block convolution(int filters) {
        return Conv2d.builder()
                .setFilters(filters)
                .setKernelShape(new Shape(3, 3))
                .optPadding(new Shape(1, 1))
                .build();
    }

    /** Makes 2 x 2 pixels of the four values that each pixel has for a colour. */
    private static NDArray spread(NDArray values) {
        long pictures = values.getShape().get(0);
        long height = values.getShape().get(2);
        long width = values.getShape().get(3);
        return values.reshape(pictures, 3 * FACTOR * FACTOR, MEAN_OF, height, width)
                .mean(new int[] {2})
                .reshape(pictures, 3, FACTOR, FACTOR, height, width)
                .transpose(0, 1, 4, 2, 5, 3)
                .reshape(pictures, 3, height * FACTOR, width * FACTOR);
    }
}
