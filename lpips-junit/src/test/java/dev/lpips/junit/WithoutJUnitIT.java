package dev.lpips.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Assertions where the class path has AssertJ and no JUnit, as in projects with TestNG. */
@ExtendWith(SyntheticModel.class)
class WithoutJUnitIT {

    @Test
    void comparisons_work_and_a_golden_says_what_is_missing() throws Exception {
        try (Isolated loader = new Isolated()) {
            Class<?> assertions = loader.loadClass(LpipsAssertions.class.getName());
            Object image = assertions.getMethod("assertThatImage", Object.class).invoke(null, Drawing.page());

            call(image, "isIdenticalTo", Object.class, Drawing.page());
            assertThat(failure(() -> call(image, "isIdenticalTo", Object.class, Drawing.almostPage())))
                    .isExactlyInstanceOf(AssertionError.class)
                    .hasMessageContaining("differing : 1 of 3072 pixels");
            assertThat(failure(() -> call(image, "matchesGolden", String.class, "page")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith(
                            "matchesGolden(String) needs JUnit Jupiter 5.12 or later to know which test is"
                                    + " running, and it is not on the class path.");
        }
    }

    private static void call(Object image, String method, Class<?> parameter, Object argument) throws Exception {
        image.getClass().getMethod(method, parameter).invoke(image, argument);
    }

    private static Throwable failure(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(InvocationTargetException.class);
        return thrown.getCause();
    }

    /** Loads this library and AssertJ anew, and knows no JUnit and no OpenTest4J. */
    private static final class Isolated extends URLClassLoader {

        Isolated() {
            super(
                    new URL[] {
                        ImageAssert.class.getProtectionDomain().getCodeSource().getLocation(),
                        org.assertj.core.api.Assertions.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                    },
                    WithoutJUnitIT.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.junit.") || name.startsWith("org.opentest4j.")) {
                throw new ClassNotFoundException(name);
            }
            boolean isAnew = name.startsWith("dev.lpips.junit.") || name.startsWith("org.assertj.");
            if (!isAnew) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
