package dev.lpips.internal.network;

import dev.lpips.internal.network.Layer.Convolution;
import dev.lpips.internal.network.Layer.Edge;
import dev.lpips.internal.network.Layer.Fire;
import dev.lpips.internal.network.Layer.MaxPool;
import dev.lpips.internal.network.Layer.Tap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A feature extractor, up to its last tap, as in torchvision's {@code alexnet.py}, {@code vgg.py} (16,
 * without batch norm) and {@code squeezenet.py} (1.1), cut where LPIPS's {@code pretrained_networks.py} cuts.
 *
 * @param name for the graph made of it
 * @param layers in order
 */
public record Network(String name, List<Layer> layers) {

    /** Copies the list. */
    public Network {
        layers = List.copyOf(layers);
    }

    /**
     * Returns the names of the places where features can be taken, from the shallowest to the deepest: {@code relu1} to {@code relu5} of
     * AlexNet, {@code relu1_1} to {@code relu5_3} of VGG16 and to {@code relu5_4} of VGG19, as people call them, and {@code tap1} and so on of
     * the others.
     */
    public List<String> featureLayers() {
        return List.copyOf(places().keySet());
    }

    /**
     * Returns the network up to a place where features can be taken, with that as its only tap.
     *
     * @param feature one of {@link #featureLayers}
     * @throws IllegalArgumentException if there is none of that name; the message lists those there are
     */
    public Network upTo(String feature) {
        Integer place = places().get(feature);
        if (place == null) {
            throw new IllegalArgumentException("%s has no layer \"%s\"; there are %s"
                    .formatted(name, feature, String.join(", ", featureLayers())));
        }
        List<Layer> shorter = new ArrayList<>(layers.subList(0, place + 1));
        shorter.removeIf(Tap.class::isInstance);
        shorter.add(new Tap(channels(shorter.get(shorter.size() - 1))));
        return new Network(name, shorter);
    }

    /** The layer that each place follows, by its name. */
    private Map<String, Integer> places() {
        Map<String, Integer> places = new LinkedHashMap<>();
        boolean isSequence = name.equals("alex") || name.startsWith("vgg");
        int block = 1;
        int inBlock = 0;
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            if (layer instanceof MaxPool && name.startsWith("vgg")) {
                block++;
                inBlock = 0;
            } else if (layer instanceof Convolution && isSequence) {
                inBlock++;
                places.put(name.equals("alex") ? "relu" + inBlock : "relu" + block + "_" + inBlock, i);
            } else if (layer instanceof Tap && !isSequence) {
                places.put("tap" + (places.size() + 1), i - 1);
            }
        }
        return places;
    }

    private static int channels(Layer layer) {
        return layer.<Integer>fold(
                Convolution::outputs,
                pool -> {
                    throw new IllegalStateException("Nothing is taken after " + pool);
                },
                fire -> fire.expand1().outputs() + fire.expand3().outputs(),
                Tap::channels);
    }

    /** Returns all convolutions, in the order of a checkpoint's keys. */
    public List<Convolution> convolutions() {
        return layers.stream()
                .<Convolution>flatMap(layer -> layer.<Stream<Convolution>>fold(
                        Stream::of,
                        pool -> Stream.empty(),
                        fire -> Stream.of(fire.squeeze(), fire.expand1(), fire.expand3()),
                        tap -> Stream.empty()))
                .toList();
    }

    /** Returns the channels of each tap, from the shallowest to the deepest. */
    public List<Integer> tapChannels() {
        return layers.stream()
                .filter(Tap.class::isInstance)
                .map(tap -> ((Tap) tap).channels())
                .toList();
    }

    /**
     * Returns the network of a name.
     *
     * @param name {@code alex}, {@code vgg}, {@code vgg19}, {@code squeeze} or {@code lite}
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Network of(String name) {
        return switch (name) {
            case "alex" -> alex();
            case "vgg" -> vgg();
            case "vgg19" -> vgg19();
            case "squeeze" -> squeeze();
            case "lite" -> lite();
            default -> throw new IllegalArgumentException("There is no network " + name);
        };
    }

    /** Returns AlexNet, 5 taps. */
    public static Network alex() {
        MaxPool pool = new MaxPool(3, 2, Edge.DROP);
        return new Network(
                "alex",
                List.of(
                        new Convolution("features.0", 3, 64, 11, 4, 2),
                        new Tap(64),
                        pool,
                        new Convolution("features.3", 64, 192, 5, 1, 2),
                        new Tap(192),
                        pool,
                        new Convolution("features.6", 192, 384, 3, 1, 1),
                        new Tap(384),
                        new Convolution("features.8", 384, 256, 3, 1, 1),
                        new Tap(256),
                        new Convolution("features.10", 256, 256, 3, 1, 1),
                        new Tap(256)));
    }

    /** Returns VGG16, 5 taps. */
    public static Network vgg() {
        return vgg("vgg", 3, TapsOfVgg.BEHIND_BLOCKS);
    }

    /** Returns VGG19, with a tap behind each convolution: LPIPS has none of its own there. */
    public static Network vgg19() {
        return vgg("vgg19", 4, TapsOfVgg.BEHIND_CONVOLUTIONS);
    }

    private enum TapsOfVgg {
        BEHIND_BLOCKS,
        BEHIND_CONVOLUTIONS
    }

    /** Both have two small blocks and three larger ones, which differ in depth alone. */
    private static Network vgg(String name, int depth, TapsOfVgg taps) {
        int[] widths = {64, 128, 256, 512, 512};
        List<Layer> layers = new ArrayList<>();
        int index = 0;
        int channels = 3;
        for (int block = 0; block < widths.length; block++) {
            if (block > 0) {
                layers.add(new MaxPool(2, 2, Edge.DROP));
                index++;
            }
            int convolutions = block < 2 ? 2 : depth;
            for (int i = 0; i < convolutions; i++) {
                layers.add(new Convolution("features." + index, channels, widths[block], 3, 1, 1));
                index += 2; // the ReLU counts
                channels = widths[block];
                if (taps == TapsOfVgg.BEHIND_CONVOLUTIONS || i == convolutions - 1) {
                    layers.add(new Tap(channels));
                }
            }
        }
        return new Network(name, layers);
    }

    /** Returns SqueezeNet 1.1, 7 taps. */
    public static Network squeeze() {
        MaxPool pool = new MaxPool(3, 2, Edge.KEEP);
        return new Network(
                "squeeze",
                List.of(
                        new Convolution("features.0", 3, 64, 3, 2, 0),
                        new Tap(64),
                        pool,
                        fire("features.3", 64, 16, 64),
                        fire("features.4", 128, 16, 64),
                        new Tap(128),
                        pool,
                        fire("features.6", 128, 32, 128),
                        fire("features.7", 256, 32, 128),
                        new Tap(256),
                        pool,
                        fire("features.9", 256, 48, 192),
                        new Tap(384),
                        fire("features.10", 384, 48, 192),
                        new Tap(384),
                        fire("features.11", 384, 64, 256),
                        new Tap(512),
                        fire("features.12", 512, 64, 256),
                        new Tap(512)));
    }

    /**
     * Returns this project's own small network, 5 taps. Its taps lie where AlexNet's lie, location by location, so that it
     * can be taught what AlexNet's distance is at every one of them.
     */
    public static Network lite() {
        MaxPool pool = new MaxPool(3, 2, Edge.DROP);
        return new Network(
                "lite",
                List.of(
                        new Convolution("conv1", 3, 32, 7, 4, 0),
                        new Tap(32),
                        pool,
                        new Convolution("conv2", 32, 40, 3, 1, 1),
                        new Convolution("conv3", 40, 80, 3, 1, 1),
                        new Tap(80),
                        pool,
                        new Convolution("conv4", 80, 96, 3, 1, 1),
                        new Tap(96),
                        new Convolution("conv5", 96, 96, 3, 1, 1),
                        new Tap(96),
                        new Convolution("conv6", 96, 96, 3, 1, 1),
                        new Tap(96)));
    }

    private static Fire fire(String key, int inputs, int squeezed, int expanded) {
        return new Fire(
                new Convolution(key + ".squeeze", inputs, squeezed, 1, 1, 0),
                new Convolution(key + ".expand1x1", squeezed, expanded, 1, 1, 0),
                new Convolution(key + ".expand3x3", squeezed, expanded, 3, 1, 1));
    }
}
