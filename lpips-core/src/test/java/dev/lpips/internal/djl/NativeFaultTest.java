package dev.lpips.internal.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFaultTest {

    @TempDir
    Path temporary;

    @Test
    void the_deepest_cause_is_shown() {
        Throwable fault =
                new ExceptionInInitializerError(new IllegalStateException(new IOException("No space left on device")));

        assertThat(NativeFault.reason(fault, temporary)).isEqualTo("java.io.IOException: No space left on device");
    }

    @Test
    void a_temporary_folder_that_is_missing_is_named_with_its_setting() {
        Path missing = temporary.resolve("missing");

        assertThat(NativeFault.reason(new NoClassDefFoundError("Could not initialize class"), missing))
                .isEqualTo(
                        "java.lang.NoClassDefFoundError: Could not initialize class. Native libraries are unpacked into the"
                                + " temporary folder %s, which does not exist or cannot be written to; set another with"
                                + " -Djava.io.tmpdir",
                        missing);
    }

    @Test
    void a_temporary_folder_from_which_nothing_may_be_executed_is_named_too() {
        Throwable fault = new UnsatisfiedLinkError("libonnxruntime.so: failed to map segment from shared object");

        assertThat(NativeFault.reason(new ExceptionInInitializerError(fault), temporary))
                .contains("failed to map segment", "(noexec); set another with -Djava.io.tmpdir");
    }
}
