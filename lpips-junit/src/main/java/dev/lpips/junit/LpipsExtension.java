package dev.lpips.junit;

import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenStore;
import dev.lpips.golden.GoldenVariants;
import dev.lpips.golden.GoldenVerifier;
import dev.lpips.model.Lookup;
import dev.lpips.rules.GoldenRules;
import dev.lpips.rules.LpipsProperties;
import dev.lpips.run.BuildPlace;
import dev.lpips.run.BuildTool;
import dev.lpips.run.RunMembership;
import dev.lpips.run.TestRegister;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Tells assertions which test runs on their thread, records goldens when it is over, and keeps the networks open while
 * tests run. {@link GoldenImages} registers it and says the rest; {@code @ExtendWith(LpipsExtension.class)} alone means its
 * defaults.
 *
 * <p>An interceptor rather than a callback, because the body of a test with a timeout may run on another thread than its
 * callbacks.
 */
public final class LpipsExtension implements BeforeEachCallback, InvocationInterceptor, ParameterResolver, TestWatcher {

    private static final Namespace NAMESPACE = Namespace.create(LpipsExtension.class);

    private final Rulers rulers;
    private final Lookup properties;
    private final Lookup environment;

    /** Creates the extension; for JUnit. */
    public LpipsExtension() {
        this(SharedState.rulers(), System::getProperty, System::getenv);
    }

    /** Creates the extension in a world of its own: the seam for tests. */
    LpipsExtension(Rulers rulers, Lookup properties, Lookup environment) {
        this.rulers = rulers;
        this.properties = properties;
        this.environment = environment;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        boolean isShared = context.getTestInstanceLifecycle()
                .filter(Lifecycle.PER_CLASS::equals)
                .isPresent();
        GoldensFields.fill(
                context,
                isShared ? new Goldens(() -> TestScope.runningTest("This field")) : goldens(test(context), context));
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> constructor, ExtensionContext context)
            throws Throwable {
        return TestScope.outside("the constructor " + constructor.getExecutable(), invocation);
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        TestScope.outside("the @BeforeAll method " + method.getExecutable(), invocation);
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

    /** Dynamic tests have no callbacks of their own, so each ends here. */
    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext dynamic, ExtensionContext context)
            throws Throwable {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        LazyTest test = lazily(context, () -> Optional.ofNullable(failure.get()));
        try {
            TestScope.during(test, invocation);
        } catch (Throwable e) {
            failure.set(e);
            noteFailure(context);
            throw e;
        } finally {
            test.close();
        }
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        during(invocation, context);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        TestScope.outside("the @AfterAll method " + method.getExecutable(), invocation);
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
                            + " or a field that is neither static nor final, but not a parameter of "
                            + parameter.getDeclaringExecutable());
        }
        return goldens(test(context), context);
    }

    /** What a factory of tests hands to those it makes belongs to them: only their thread tells to which. */
    private static Goldens goldens(Supplier<TestContext> test, ExtensionContext context) {
        boolean isFactory = AnnotationSupport.isAnnotated(context.getTestMethod(), TestFactory.class);
        return new Goldens(isFactory ? () -> TestScope.runningTest("Goldens of a @TestFactory") : test);
    }

    /** Also what failed before this extension had its turn is no first try any more. */
    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        noteFailure(context);
    }

    /** A retry may report the tries before it as aborted. */
    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        noteFailure(context);
    }

    private void noteFailure(ExtensionContext context) {
        TestEnd.noteFailure(TestName.of(context), reports(context).tests());
    }

    private <T> T during(Invocation<T> invocation, ExtensionContext context) throws Throwable {
        return TestScope.during(test(context), invocation);
    }

    /** Returns the test of a context: one for all its parts, which JUnit ends when nothing of it can fail any more. */
    private LazyTest test(ExtensionContext context) {
        return get(
                context.getStore(NAMESPACE),
                new TestKey(this, context.getUniqueId()),
                any -> lazily(context, context::getExecutionException),
                LazyTest.class);
    }

    /** A build expects a verdict of every test that starts here, whether it comes to a picture or not. */
    private LazyTest lazily(ExtensionContext context, Supplier<Optional<Throwable>> failure) {
        TestName name = TestName.of(context);
        TestRegister tests = reports(context).tests();
        tests.began(name.invocation().id(), name.id());
        return new LazyTest(
                () -> begin(context),
                test -> new TestEnd(test, tests, failure).close(),
                () -> TestEnd.ofNoPicture(name, tests, failure.get()));
    }

    /** A test that cannot begin leaves an outcome too, or a build that goes on would find only old ones of it. */
    private TestContext begin(ExtensionContext context) {
        try {
            return settled(context);
        } catch (RuntimeException e) {
            reportFault(context, e);
            throw e;
        }
    }

    private void reportFault(ExtensionContext context, RuntimeException fault) {
        try {
            TestName name = TestName.of(context);
            GoldenStore store = GoldenStore.at(GoldenSettings.directory(context));
            reports(context).outcomes().reportFault(name.golden(), store.file(name.golden()), fault, name.id());
        } catch (RuntimeException e) {
            fault.addSuppressed(e);
        }
    }

    private TestContext settled(ExtensionContext context) {
        requireKnownProperties();
        Store store = context.getRoot().getStore(NAMESPACE);
        GoldenSettings settings = GoldenSettings.of(
                context, properties, directory -> get(store, directory, GoldenRules::of, GoldenRules.class));
        GoldenRules rules = settings.rules();
        Reports reports = reports(context);
        VerifierKey key = new VerifierKey(
                settings.directory(), rules.mode(properties, environment), rules.variants(properties), reports);
        get(store, rulers, any -> new StoredHold(rulers.hold()), StoredHold.class);
        TestName name = TestName.of(context);
        EvidenceChannel channel = EvidenceChannels.of(context, properties);
        return new TestContext(
                name,
                get(store, key, VerifierKey::verifier, GoldenVerifier.class),
                new Comparisons(settings.options(), rulers, reports, name::golden, channel),
                rules);
    }

    private static void requireKnownProperties() {
        try {
            LpipsProperties.requireKnown(System.getProperties().stringPropertyNames());
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(e.getMessage(), e);
        }
    }

    private Reports reports(ExtensionContext context) {
        ReportsKey key = new ReportsKey(
                BuildTool.evidence(properties),
                BuildPlace.detect(environment),
                Optional.ofNullable(properties.get(RunMembership.PROPERTY)));
        return get(
                context.getRoot().getStore(NAMESPACE),
                key,
                any -> Reports.in(key.directory, properties, environment),
                Reports.class);
    }

    private static <K, V> V get(Store store, K key, Function<K, V> creator, Class<V> type) {
        // Deprecated in JUnit 6, but its successor is not in JUnit 5.
        @SuppressWarnings("deprecation")
        V value = store.getOrComputeIfAbsent(key, creator, type);
        return Objects.requireNonNull(value);
    }

    /** Stores show what those around them have, and a second extension has another world: hence not a constant. */
    private record TestKey(LpipsExtension extension, String uniqueId) {}

    private record VerifierKey(Path directory, GoldenMode mode, GoldenVariants variants, Reports reports) {
        GoldenVerifier verifier() {
            return SharedState.remember(
                    new GoldenVerifier(GoldenStore.at(directory), mode, variants, reports.ledger()));
        }
    }

    private record ReportsKey(Path directory, BuildPlace place, Optional<String> run) {}

    /** JUnit 5.12 closes what is a CloseableResource, JUnit 6 what is AutoCloseable. */
    @SuppressWarnings("deprecation")
    private record StoredHold(Rulers.Hold hold) implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            hold.close();
        }
    }
}
