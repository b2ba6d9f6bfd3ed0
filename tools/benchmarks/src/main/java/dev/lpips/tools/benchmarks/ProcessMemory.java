package dev.lpips.tools.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** What the operating system says this process takes, in MiB. Known on Linux only. */
final class ProcessMemory {

    private static final Path STATUS = Path.of("/proc/self/status");

    private ProcessMemory() {}

    /** Returns the most that was ever resident. */
    static OptionalDouble peak() throws IOException {
        return read("VmHWM:");
    }

    /** Returns what is resident now. */
    static OptionalDouble now() throws IOException {
        return read("VmRSS:");
    }

    private static OptionalDouble read(String key) throws IOException {
        if (!Files.isReadable(STATUS)) {
            return OptionalDouble.empty();
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(key))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst();
    }
}
