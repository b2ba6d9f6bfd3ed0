package dev.lpips.junit;

import dev.lpips.Lpips;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What a fixture's own extension finds around it: properties, environment and rulers that the outer test controls. */
final class World {

    private static volatile World current = new World();

    final Map<String, String> properties = new ConcurrentHashMap<>();
    final Map<String, String> environment = new ConcurrentHashMap<>();
    final List<Lpips> opened = Collections.synchronizedList(new ArrayList<>());

    private final Rulers rulers = new Rulers(options -> {
        Lpips lpips = Lpips.open(options);
        opened.add(lpips);
        return lpips;
    });

    private World() {
        properties.put("lpips.model", "squeeze");
        properties.put("lpips.evidence.directory", SyntheticModel.EVIDENCE.toString());
        nextRun();
    }

    /** What is run from now on is another run, as if Maven were started again. */
    void nextRun() {
        properties.put("lpips.run", UUID.randomUUID().toString());
    }

    static World fresh() {
        current = new World();
        return current;
    }

    /** For a field of a fixture that is not static, so that each of its tests lives in the world of that moment. */
    static LpipsExtension extension() {
        World world = current;
        return new LpipsExtension(world.rulers, world.properties::get, world.environment::get);
    }
}
