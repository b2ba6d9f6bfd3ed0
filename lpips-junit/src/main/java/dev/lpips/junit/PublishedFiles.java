package dev.lpips.junit;

import dev.lpips.evidence.Evidence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * JUnit's own channel: Open Test Reporting and IDEs show files that a test publishes. It is there since JUnit 5.12, and its type of media
 * moved in 5.14, so it is reached by reflection.
 */
final class PublishedFiles implements EvidenceChannel {

    private static final Optional<Method> PUBLISH = Arrays.stream(ExtensionContext.class.getMethods())
            .filter(method -> method.getName().equals("publishFile"))
            .filter(method -> method.getParameterCount() == 3)
            .findFirst();

    private final ExtensionContext context;

    PublishedFiles(ExtensionContext context) {
        this.context = context;
    }

    /** Tells whether this JUnit has the channel. */
    static boolean areSupported() {
        return PUBLISH.isPresent();
    }

    @Override
    public void show(Evidence evidence) {
        EvidenceChannel.pictures(evidence).values().forEach(this::publish);
    }

    private void publish(Path picture) {
        Method publish = PUBLISH.orElseThrow();
        ThrowingConsumer<Path> copy = target -> Files.copy(picture, target, StandardCopyOption.REPLACE_EXISTING);
        try {
            Object png = publish.getParameterTypes()[1]
                    .getMethod("parse", String.class)
                    .invoke(null, "image/png");
            publish.invoke(context, String.valueOf(picture.getFileName()), png, copy);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException("This version of JUnit has no way to publish a picture", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("JUnit does not take the picture " + picture, e.getCause());
        }
    }
}
