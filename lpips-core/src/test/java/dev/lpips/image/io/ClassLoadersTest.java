package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.image.BufferedImage;
import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClassLoadersTest {

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void restore_the_context_class_loader() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void every_format_is_read_whatever_the_context_class_loader() {
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());

        assertThat(TinyFiles.all())
                .allSatisfy((name, file) ->
                        assertThatCode(() -> ImageFiles.decode(file, name)).doesNotThrowAnyException());
    }

    @Test
    void pictures_are_read_without_djl_on_the_class_path() throws Exception {
        try (URLClassLoader withoutDjl =
                new URLClassLoader(classPathWithoutDjl(), ClassLoader.getPlatformClassLoader())) {
            Method pixels = withoutDjl.loadClass(Pictures.class.getName()).getMethod("pixels", Object.class);

            Object read = pixels.invoke(null, new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB));

            assertThat(read).hasToString("2 x 1 opaque pixels");
            assertThatCode(() -> pixels.invoke(null, 42))
                    .rootCause()
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Not a picture: java.lang.Integer");
        }
    }

    private static URL[] classPathWithoutDjl() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("djl"))
                .map(ClassLoadersTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}
