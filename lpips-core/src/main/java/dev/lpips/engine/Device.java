package dev.lpips.engine;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a network runs. The distance is the same but for rounding: a GPU's agrees with the CPU's within 1e-4.
 *
 * @param kind what it is
 * @param number which one of its kind, counted from 0 as the driver does; 0 for everything but a GPU
 */
public record Device(Kind kind, int number) {

    /** The property that chooses the device. */
    public static final String PROPERTY = "lpips.device";

    /** The first GPU, if there is a usable one; else the CPU, and a notice says why. */
    public static final Device AUTO = new Device(Kind.AUTO, 0);

    /** The processor of the machine. The default: it is everywhere, and gives the same bits. */
    public static final Device CPU = new Device(Kind.CPU, 0);

    private static final Pattern GPU = Pattern.compile("gpu(?::(\\d{1,3}))?");

    /**
     * Checks the device.
     *
     * @throws IllegalArgumentException if the number is negative, or other than 0 for what is no GPU
     */
    public Device {
        if (number < 0 || (number > 0 && kind != Kind.GPU)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "There is no device %s with the number %d", kind, number));
        }
    }

    /**
     * Returns a GPU. Whether it is there shows when a network is opened on it; if it is not, that fails.
     *
     * @param number counted from 0, as the driver does
     * @throws IllegalArgumentException if it is negative
     */
    public static Device gpu(int number) {
        return new Device(Kind.GPU, number);
    }

    /**
     * Returns the device of an id.
     *
     * @param id {@code auto}, {@code cpu}, {@code gpu} or, for another than the first, {@code gpu:1}; in any case
     * @throws IllegalArgumentException if there is none of that id; the message lists the ids there are
     */
    public static Device of(String id) {
        String lower = id.strip().toLowerCase(Locale.ROOT);
        Matcher gpu = GPU.matcher(lower);
        if (gpu.matches()) {
            return gpu(gpu.group(1) == null ? 0 : Integer.parseInt(gpu.group(1)));
        }
        return switch (lower) {
            case "auto" -> AUTO;
            case "cpu" -> CPU;
            default ->
                throw new IllegalArgumentException(
                        "There is no device \"%s\"; there are auto, cpu, gpu and gpu:0, gpu:1, ...".formatted(id));
        };
    }

    /** Tells whether this is a certain GPU. */
    public boolean isGpu() {
        return kind == Kind.GPU;
    }

    /** Returns the id, such as {@code cpu} or {@code gpu:0}. */
    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return isGpu() ? name + ":" + number : name;
    }

    /** The kinds of device. */
    public enum Kind {
        /** Whatever is there; see {@link Device#AUTO}. */
        AUTO,
        /** The processor. */
        CPU,
        /** A graphics card that computes: NVIDIA's, through CUDA. */
        GPU
    }
}
