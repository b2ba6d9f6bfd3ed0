package dev.lpips.internal.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "libonnxruntime.so: Error loading shared library ld-linux-x86-64.so.2: No such file or directory",
                "Error relocating /tmp/onnxruntime-java1/libonnxruntime.so: __vsnprintf_chk: symbol not found",
                "Error loading shared library libstdc++.so.6: No such file or directory (needed by libonnxruntime.so)"
            })
    void a_machine_without_glibc_is_told_what_it_needs(String message) {
        assertThat(NativeFault.reason(new UnsatisfiedLinkError(message), temporary))
                .endsWith(
                        "ONNX Runtime has no build for musl, the C library of Alpine: use an image with glibc 2.28 or later");
    }

    @Test
    void a_temporary_folder_from_which_nothing_may_be_executed_is_named_too() {
        Throwable fault = new UnsatisfiedLinkError("libonnxruntime.so: failed to map segment from shared object");

        assertThat(NativeFault.reason(new ExceptionInInitializerError(fault), temporary))
                .contains("failed to map segment", "(noexec); set another with -Djava.io.tmpdir");
    }
}
