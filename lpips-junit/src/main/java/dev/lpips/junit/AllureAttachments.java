package dev.lpips.junit;

import dev.lpips.evidence.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Allure, where a project has it: attachments named expected, actual and diff, and the label that has its screen diff plugin show them as
 * one. Reached by reflection, so that nobody else gets the library.
 */
final class AllureAttachments implements EvidenceChannel {

    private static final String ALLURE = "io.qameta.allure.Allure";
    private static final String PNG = "image/png";

    /** Asked once: looking for a class that is not there takes longer than many a test. */
    private static final boolean IS_THERE = ClassPath.has(ALLURE);

    static boolean areSupported() {
        return IS_THERE;
    }

    @Override
    public void show(Evidence evidence) {
        call("label", "testType", "screenshotDiff");
        EvidenceChannel.pictures(evidence).forEach(AllureAttachments::attach);
    }

    private static void attach(String name, Path picture) {
        try (InputStream stream = Files.newInputStream(picture)) {
            call("addAttachment", name, PNG, stream, ".png");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the evidence just written: " + picture, e);
        }
    }

    private static void call(String name, Object... arguments) {
        try {
            for (Method method : Class.forName(ALLURE).getMethods()) {
                if (method.getName().equals(name) && accepts(method, arguments)) {
                    method.invoke(null, arguments);
                    return;
                }
            }
        } catch (ClassNotFoundException | IllegalAccessException e) {
            throw new IllegalStateException("Allure cannot be called", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Allure does not take the pictures", e.getCause());
        }
        throw new IllegalStateException("This version of Allure has no method %s for pictures".formatted(name));
    }

    private static boolean accepts(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }
}
