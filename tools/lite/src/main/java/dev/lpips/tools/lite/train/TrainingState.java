package dev.lpips.tools.lite.train;

import dev.lpips.internal.network.Network;
import dev.lpips.tools.lite.student.StudentParameters;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What a run must not forget: parameters, their moving average, the optimiser's moments, and the steps done. */
public final class TrainingState {

    /** The average that is shipped forgets with this rate per step: about the last thousand count. */
    private static final double AVERAGE_DECAY = 0.999;

    private final StudentParameters parameters;
    private final StudentParameters average;
    private final Optimiser optimiser;
    private int step;

    private TrainingState(StudentParameters parameters, StudentParameters average, Optimiser optimiser, int step) {
        this.parameters = parameters;
        this.average = average;
        this.optimiser = optimiser;
        this.step = step;
    }

    static TrainingState fresh(Network network, long seed) {
        StudentParameters start = StudentParameters.random(network, seed);
        return new TrainingState(
                start, StudentParameters.of(network, start.values()), Optimiser.fresh(start.values().length), 0);
    }

    /** Reads a state that {@link Trainer} wrote. */
    public static TrainingState read(Network network, Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int step = in.readInt();
            int size = in.readInt();
            return new TrainingState(
                    StudentParameters.of(network, floats(in, size)),
                    StudentParameters.of(network, floats(in, size)),
                    new Optimiser(floats(in, size), floats(in, size)),
                    step);
        }
    }

    /** Writes the state; the file is there whole or as it was. */
    public void write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            out.writeInt(step);
            out.writeInt(parameters.values().length);
            for (float[] values :
                    new float[][] {parameters.values(), average.values(), optimiser.mean(), optimiser.square()}) {
                for (float value : values) {
                    out.writeFloat(value);
                }
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns how many steps were done. */
    public int step() {
        return step;
    }

    StudentParameters parameters() {
        return parameters;
    }

    /** Returns the moving average of the parameters: what is evaluated and shipped. */
    public StudentParameters average() {
        return average;
    }

    void move(float[] gradient, double rate, Orthogonal orthogonal) {
        step++;
        optimiser.move(parameters, gradient, rate, step, orthogonal);
        double keep = Math.min(AVERAGE_DECAY, (1.0 + step) / (10.0 + step));
        float[] target = average.values();
        float[] values = parameters.values();
        for (int i = 0; i < target.length; i++) {
            target[i] = (float) (keep * target[i] + (1 - keep) * values[i]);
        }
    }

    private static float[] floats(DataInputStream in, int size) throws IOException {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
