package dev.lpips;

import dev.lpips.engine.Device;
import dev.lpips.engine.EngineException;
import dev.lpips.engine.EngineFactory;
import dev.lpips.engine.FeatureMap;
import dev.lpips.engine.LayerMap;
import dev.lpips.engine.PairTensor;
import dev.lpips.engine.PerceptualEngine;
import dev.lpips.engine.PictureTensor;
import dev.lpips.internal.djl.OnnxEngines;
import dev.lpips.internal.evaluation.BoundedEngine;
import dev.lpips.internal.evaluation.DerivedModel;
import dev.lpips.internal.evaluation.NetworkCheck;
import dev.lpips.model.Model;
import dev.lpips.model.ModelId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Networks shared by several rulers: one for each model, device and number of threads, loaded when a ruler first needs
 * it, released when the last ruler that used it is closed. Whoever opens many rulers in one JVM passes the same instance
 * to each {@link Lpips#open(LpipsOptions, SharedEngines)}; rulers that treat transparency otherwise then load no second
 * network.
 *
 * <p>On a GPU, at most {@value #RUNS_PER_GPU} evaluations run at once, of whatever models; the others wait.
 *
 * <p>Safe for use by several threads.
 */
public final class SharedEngines {

    /** While one evaluation computes, the pictures of the next are on their way. */
    static final int RUNS_PER_GPU = 2;

    private final EngineFactory factory;
    private final Consumer<String> notices;
    private final Map<Key, Shared> open = new HashMap<>();
    private final Map<Device, Semaphore> turns = new HashMap<>();
    private final Set<Key> unusable = new HashSet<>();

    private SharedEngines(EngineFactory factory, Consumer<String> notices) {
        this.factory = factory;
        this.notices = notices;
    }

    /**
     * Returns engines of ONNX Runtime.
     *
     * @param notices gets one line about each thing that works, but otherwise than one might think: {@link Device#AUTO}
     *     that is the CPU, or DJL that could not start. No line comes twice
     */
    public static SharedEngines onnx(Consumer<String> notices) {
        Consumer<String> once = once(notices);
        return new SharedEngines(new OnnxEngines(once), once);
    }

    /** Returns engines of any factory: for tests without a GPU, or without native code at all. */
    public static SharedEngines of(EngineFactory factory, Consumer<String> notices) {
        return new SharedEngines(factory, once(notices));
    }

    /**
     * Returns the network of a model on a device, checked by the self-test; its close gives it back.
     *
     * @throws EngineException if it cannot run there, or fails the self-test
     */
    synchronized PerceptualEngine lease(Model model, Device device, int threads) {
        return device.equals(Device.AUTO)
                ? leaseAny(model, threads)
                : lease(model, new Key(model.id(), Optional.empty(), device, threads));
    }

    /**
     * Returns the engine of a model made of another on a device; its close gives it back.
     *
     * @throws EngineException if it cannot run there, or answers something else than the model should
     */
    synchronized PerceptualEngine lease(Model model, DerivedModel derived, Device device, int threads) {
        // A GPU adds up in another order, and differences of features have few digits to lose.
        Device runs = device.equals(Device.AUTO) ? Device.CPU : device;
        Key key = new Key(model.id(), Optional.of(derived), runs, threads);
        return lease(key, () -> {
            PerceptualEngine engine = openBounded(derived.of(model), runs, threads);
            try {
                derived.check(engine, model);
                return engine;
            } catch (RuntimeException e) {
                try (engine) {
                    throw e;
                }
            }
        });
    }

    private PerceptualEngine leaseAny(Model model, int threads) {
        Key gpu = new Key(model.id(), Optional.empty(), Device.gpu(0), threads);
        Key cpu = new Key(model.id(), Optional.empty(), Device.CPU, threads);
        // A GPU that was looked for in vain is not looked for again: that takes seconds.
        if (unusable.contains(gpu)) {
            return lease(model, cpu);
        }
        try {
            return lease(model, gpu);
        } catch (EngineException trouble) {
            // A damaged model ends here as well, and has nothing to do with the GPU.
            PerceptualEngine engine = lease(model, cpu);
            unusable.add(gpu);
            notices.accept("LPIPS measures on the CPU: " + trouble.getMessage());
            return engine;
        }
    }

    private PerceptualEngine lease(Model model, Key key) {
        return lease(key, () -> NetworkCheck.openChecked(model, this::openBounded, key.device, key.threads));
    }

    private PerceptualEngine lease(Key key, Supplier<PerceptualEngine> opening) {
        Shared shared = open.computeIfAbsent(key, absent -> new Shared(absent, opening.get()));
        shared.leases++;
        return new Lease(shared);
    }

    private PerceptualEngine openBounded(byte[] onnx, Device device, int threads) {
        PerceptualEngine engine = factory.open(onnx, device, threads);
        return device.isGpu()
                ? new BoundedEngine(engine, turns.computeIfAbsent(device, any -> new Semaphore(RUNS_PER_GPU, true)))
                : engine;
    }

    private synchronized void giveBack(Shared shared) {
        shared.leases--;
        if (shared.leases == 0) {
            open.remove(shared.key);
            shared.engine.close();
        }
    }

    private static Consumer<String> once(Consumer<String> notices) {
        Set<String> given = ConcurrentHashMap.newKeySet();
        return notice -> {
            if (given.add(notice)) {
                notices.accept(notice);
            }
        };
    }

    private record Key(ModelId model, Optional<DerivedModel> derived, Device device, int threads) {}

    /** A network that is loaded, and how many rulers use it. */
    private static final class Shared {

        private final Key key;
        private final PerceptualEngine engine;
        private int leases;

        Shared(Key key, PerceptualEngine engine) {
            this.key = key;
            this.engine = engine;
        }
    }

    /**
     * One ruler's use of a network. Closing it waits for nothing unless it is the last: what other rulers keep open, an
     * evaluation under way may go on using.
     */
    private final class Lease implements PerceptualEngine {

        private final Shared shared;
        private boolean closed;

        Lease(Shared shared) {
            this.shared = shared;
        }

        @Override
        public List<LayerMap> evaluate(PairTensor pair) {
            return shared.engine.evaluate(pair);
        }

        @Override
        public List<FeatureMap> features(PictureTensor picture) {
            return shared.engine.features(picture);
        }

        @Override
        public void close() {
            synchronized (this) {
                if (closed) {
                    return;
                }
                closed = true;
            }
            giveBack(shared);
        }

        @Override
        public String toString() {
            return shared.engine.toString();
        }
    }
}
