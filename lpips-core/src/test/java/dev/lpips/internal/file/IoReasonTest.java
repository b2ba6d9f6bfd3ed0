package dev.lpips.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class IoReasonTest {

    @Test
    void says_in_words_what_the_type_says() {
        assertThat(IoReason.of(new NoSuchFileException("a/x.png"))).isEqualTo("there is no a/x.png");
        assertThat(IoReason.of(new AccessDeniedException("a/x.png"))).isEqualTo("access to a/x.png is denied");
        assertThat(IoReason.of(new FileAlreadyExistsException("a"))).isEqualTo("a is in the way");
        assertThat(IoReason.of(new FileSystemException("a/x.png", null, "Is a directory")))
                .isEqualTo("a/x.png: Is a directory");
    }

    @Test
    void never_says_nothing() {
        assertThat(IoReason.of(new IOException())).isEqualTo("IOException");
        assertThat(IoReason.of(new IOException("No space left on device"))).isEqualTo("No space left on device");
    }
}
