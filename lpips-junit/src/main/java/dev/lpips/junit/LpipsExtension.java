package dev.lpips.junit;

import dev.lpips.golden.BuildPlace;
import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenRules;
import dev.lpips.model.Lookup;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Tells assertions which test runs on their thread, and keeps the networks open while tests run. {@link GoldenImages}
 * registers it and says the rest; {@code @ExtendWith(LpipsExtension.class)} alone means its defaults.
 *
 * <p>An interceptor rather than a callback, because the body of a test with a timeout may run on another thread than its
 * callbacks.
 */
public final class LpipsExtension implements InvocationInterceptor, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(LpipsExtension.class);

    private final Rulers rulers;
    private final Lookup properties;
    private final Lookup environment;

    /** Creates the extension; for JUnit. */
    public LpipsExtension() {
        this(Surroundings.rulers(), System::getProperty, System::getenv);
    }

    /** Creates the extension in a world of its own: the seam for tests. */
    LpipsExtension(Rulers rulers, Lookup properties, Lookup environment) {
        this.rulers = rulers;
        this.properties = properties;
        this.environment = environment;
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        during(invocation, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        during(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        during(invocation, context);
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        return during(invocation, context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        during(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        during(invocation, context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Goldens.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "Goldens belong to a test, so they can be a parameter of a test, @BeforeEach or @AfterEach method,"
                            + " but not of " + parameter.getDeclaringExecutable());
        }
        return new Goldens(test(context));
    }

    private <T> T during(Invocation<T> invocation, ExtensionContext context) throws Throwable {
        return Surroundings.during(test(context), invocation);
    }

    private RunningTest test(ExtensionContext context) {
        Store store = context.getRoot().getStore(NAMESPACE);
        GoldenSettings settings = GoldenSettings.of(
                context, properties, directory -> get(store, directory, GoldenRules::of, GoldenRules.class));
        RunKey key = new RunKey(settings.directory(), settings.rules().mode(properties, environment));
        ReportsKey reports = new ReportsKey(Reports.directory(properties), BuildPlace.detect(environment));
        get(store, rulers, any -> new StoredHold(rulers.hold()), StoredHold.class);
        TestName name = TestName.of(context);
        return new RunningTest(
                name,
                get(store, key, any -> new GoldenRun(key.directory, key.mode), GoldenRun.class),
                new Comparisons(
                        settings.options(),
                        rulers,
                        get(store, reports, any -> Reports.in(reports.directory, environment), Reports.class),
                        name::evidence),
                settings.rules());
    }

    private static <K, V> V get(Store store, K key, Function<K, V> creator, Class<V> type) {
        // Deprecated in JUnit 6, but its successor is not in JUnit 5.
        @SuppressWarnings("deprecation")
        V value = store.getOrComputeIfAbsent(key, creator, type);
        return Objects.requireNonNull(value);
    }

    private record RunKey(Path directory, GoldenMode mode) {}

    private record ReportsKey(Path directory, BuildPlace place) {}

    /** JUnit 5.12 closes what is a CloseableResource, JUnit 6 what is AutoCloseable. */
    @SuppressWarnings("deprecation")
    private record StoredHold(Rulers.Hold hold) implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            hold.close();
        }
    }
}
