package dev.lpips.rules;

import dev.lpips.Focus;
import dev.lpips.LpipsOptions;
import dev.lpips.LpipsSetting;
import dev.lpips.Threshold;
import dev.lpips.Tolerance;
import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.golden.GoldenVariants;
import dev.lpips.golden.Platform;
import dev.lpips.image.Mask;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.internal.file.ContainedFolder;
import dev.lpips.internal.file.IoReason;
import dev.lpips.measure.Measure;
import dev.lpips.model.Lookup;
import dev.lpips.model.ModelName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the goldens of one folder are held: by which model, on which device, how closely, in which mode. The same answer for
 * tests and for the build, whoever asks.
 *
 * <p>Four may speak, and the first that does is heard: system properties, then what stands beside the check (an
 * annotation, a plugin's configuration), then {@value #FILE_NAME} in the folder of the goldens, then the defaults. The
 * file has one {@code key = text} a line, in UTF-8, with comments behind {@code #}:
 *
 * <pre>{@code
 * model     = vgg
 * threshold = 0.05
 *
 * # all goldens below charts, and among them those of one theme
 * charts/**.threshold = 0.02
 * charts/dark-*.worstPatch = none
 *
 * # the clock of one page
 * LoginPageTest/dark.ignore = 700,0,100,20
 *
 * # fonts are drawn otherwise there
 * threshold@mac = 0.08
 * }</pre>
 *
 * <p>Keys are {@code model}, {@code version}, {@code weighting}, {@code alpha} and {@code device} (see {@link
 * LpipsSetting}), {@code mode} (see {@link GoldenMode}), {@code variant} (see {@link GoldenVariants}), the bounds {@code distance}, {@code worstPatch}, {@code colour}
 * and {@code worstColour} (see {@link Tolerance}), each a number or {@code none}, {@code threshold} for the first two, and
 * {@code ignore} and {@code mask} (see {@link #focus}). Bounds and masks may be for goldens of a pattern ({@code *}, {@code ?}, {@code **}), and every key for
 * one platform: {@code @linux}, {@code @mac}, {@code @windows}, also {@code @linux-x64}. A line with a pattern is heard
 * before one without, of those alike the one with the closer platform, and of those the last.
 *
 * <p>The model that the file names is the model its thresholds were found with. If anyone who is heard before the file
 * says another, that is refused.
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class GoldenRules {

    /** The name of the file. */
    public static final String FILE_NAME = "lpips.properties";

    private static final Set<LpipsSetting> NAME_OF_MODEL =
            EnumSet.of(LpipsSetting.MODEL, LpipsSetting.VERSION, LpipsSetting.WEIGHTING);

    private final Path directory;
    private final RulesFile file;
    private final Platform platform;
    private final List<SettingsLayer> layers;

    private GoldenRules(Path directory, RulesFile file, Platform platform, List<SettingsLayer> layers) {
        this.directory = directory;
        this.file = file;
        this.platform = platform;
        this.layers = layers;
    }

    /**
     * Checks what is going to be written into a file of settings, by the rules that it is read by afterwards.
     *
     * @param content the whole file
     * @param file where it is going to be, for messages
     * @throws IllegalArgumentException if something in it is not accepted; the message names the line
     */
    public static void requireAccepted(String content, Path file) {
        RulesFile.parse(content, file);
    }

    /**
     * Returns the rules of a folder of goldens: those of its file, or the defaults if there is none.
     *
     * @throws java.io.UncheckedIOException if the file is there and cannot be read
     * @throws IllegalArgumentException if something in it is not understood; the message names file and line
     */
    public static GoldenRules of(Path directory) {
        return of(directory, Platform.of(System::getProperty));
    }

    static GoldenRules of(Path directory, Platform platform) {
        return new GoldenRules(directory, RulesFile.read(directory.resolve(FILE_NAME)), platform, List.of());
    }

    /**
     * Returns these rules overruled by somebody.
     *
     * @throws IllegalArgumentException if a text is not accepted; the message names its place
     */
    public GoldenRules overruledBy(SettingsLayer layer) {
        for (String key : GoldenKeys.all()) {
            layer.find(key).ifPresent(setting -> setting.check(key));
        }
        List<SettingsLayer> more = new ArrayList<>(layers);
        more.add(0, layer);
        return new GoldenRules(directory, file, platform, List.copyOf(more));
    }

    /**
     * Returns what measures: these options with everything that is set.
     *
     * @throws IllegalArgumentException if the model is another than the file names
     */
    public LpipsOptions options(LpipsOptions unset) {
        LpipsOptions options = unset;
        for (LpipsSetting setting : LpipsSetting.values()) {
            Optional<Setting> found = find(setting.key());
            if (found.isPresent()) {
                options = found.get().parse(setting::parse).apply(options);
            }
        }
        requireModelOfFile(options.model(), unset);
        return options;
    }

    /**
     * Returns what the run may do to goldens.
     *
     * @param properties those that allow recording on CI, see {@link GoldenMode#resolve}
     * @param environment the variables that tell whether this is CI
     * @throws IllegalArgumentException if a record mode is asked for on CI
     */
    public GoldenMode mode(Lookup properties, Lookup environment) {
        Optional<Setting> mode = find(GoldenKeys.MODE);
        return GoldenMode.resolve(
                name -> name.equals(GoldenMode.PROPERTY)
                        ? mode.map(Setting::text).orElse(null)
                        : properties.get(name),
                environment);
    }

    /**
     * Returns which variants of goldens are looked for: those of this machine, and one that is asked for.
     *
     * @param properties those that describe the machine, see {@link GoldenVariants#ofMachine}
     */
    public GoldenVariants variants(Lookup properties) {
        GoldenVariants ofMachine = GoldenVariants.ofMachine(properties);
        return find(GoldenKeys.VARIANT)
                .map(setting -> setting.parse(ofMachine::request))
                .orElse(ofMachine);
    }

    /**
     * Returns how different a picture may look from a golden: its preset, normally {@link Tolerance#GOLDEN}, with the limits
     * that are set.
     *
     * @throws IllegalArgumentException if no bound is left: then every picture would match
     */
    public Tolerance tolerance(GoldenName name) {
        Map<Measure, Threshold> bounds = new HashMap<>(preset(name).bounds());
        for (Measure measure : GoldenKeys.MEASURES) {
            setting(measure, name).ifPresent(setting -> {
                bounds.remove(measure);
                setting.parse(text -> GoldenKeys.limitOrNone(measure, text))
                        .ifPresent(limit -> bounds.put(measure, new Threshold(limit, measure.direction())));
            });
        }
        if (bounds.isEmpty()) {
            throw new IllegalArgumentException("Nothing of the golden \"%s\" would be judged: %s. Leave one bound in"
                    .formatted(name, origin(name)));
        }
        return new Tolerance(bounds);
    }

    /**
     * Returns what of a golden is compared: everything but the regions that {@code ignore} lists, and what its mask covers.
     * The mask is the picture that {@code mask} names, relative to the directory of the goldens, or else the one beside the
     * golden: {@code dark.mask.png} beside {@code dark.png}, for all its variants. Either key may be {@code none}.
     *
     * @throws IllegalArgumentException if the mask that is named does not exist, leads out of the directory, or is no mask
     * @throws dev.lpips.image.io.UnreadableImageException if the mask cannot be read
     * @throws java.io.UncheckedIOException if the file system does not tell where a link leads
     */
    public Focus focus(GoldenName name) {
        Mask mask = Mask.NONE;
        Optional<Setting> regions = find(List.of(GoldenKeys.IGNORE), Optional.of(name));
        for (Region region :
                regions.map(setting -> setting.parse(IgnoredParts::regions)).orElse(List.of())) {
            mask = mask.ignoring(region);
        }
        Optional<Path> picture = maskFile(name);
        if (picture.isPresent()) {
            mask = mask.ignoring(maskPicture(picture.get()));
        }
        return mask.isEmpty() ? Focus.EVERYTHING : Focus.EVERYTHING.ignoring(mask);
    }

    private Optional<Path> maskFile(GoldenName name) {
        Optional<Setting> named = find(List.of(GoldenKeys.MASK), Optional.of(name));
        if (named.isPresent()) {
            return named.flatMap(setting ->
                    setting.parse(text -> IgnoredParts.maskFile(text).map(file -> existing(directory.resolve(file)))));
        }
        Path beside = GoldenStore.maskFile(directory, name.withoutVariant());
        return Files.exists(beside, LinkOption.NOFOLLOW_LINKS) ? Optional.of(beside) : Optional.empty();
    }

    private static Path existing(Path mask) {
        if (!Files.exists(mask)) {
            throw new IllegalArgumentException("There is no mask %s".formatted(mask));
        }
        return mask;
    }

    private Pixels maskPicture(Path file) {
        try {
            ContainedFolder.requireInside(directory, file, file.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the mask %s: %s".formatted(file, IoReason.of(e)), e);
        }
        return ImageFiles.read(file);
    }

    /**
     * Returns where the bounds of a golden come from, for messages: {@code distance by src/test/goldens/lpips.properties,
     * line 3; the others by default}, or only {@code by default} if that is so for all.
     */
    public String origin(GoldenName name) {
        Map<String, List<String>> measures = new LinkedHashMap<>();
        boolean fromPreset = false;
        for (Measure measure : GoldenKeys.MEASURES) {
            Optional<Setting> setting = setting(measure, name);
            if (setting.isPresent()) {
                measures.computeIfAbsent(setting.get().place(), place -> new ArrayList<>())
                        .add(measure.label());
            } else {
                fromPreset |= preset(name).bounds().containsKey(measure);
            }
        }
        Optional<Setting> preset = find(List.of(GoldenKeys.PRESET), Optional.of(name));
        String rest = preset.map(setting -> "by preset %s (%s)".formatted(setting.text(), setting.place()))
                .orElse("by default");
        if (measures.isEmpty()) {
            return rest;
        }
        String places = measures.entrySet().stream()
                .map(each -> "%s by %s".formatted(String.join(", ", each.getValue()), each.getKey()))
                .collect(Collectors.joining("; "));
        return fromPreset ? places + "; the others " + rest : places;
    }

    /**
     * Returns the places in the file whose pattern is that of no golden: a slip in one is a threshold that nobody enforces.
     *
     * @param goldens all there are, variants among them
     */
    public List<String> unmatched(List<GoldenName> goldens) {
        List<GoldenName> plain =
                goldens.stream().map(GoldenName::withoutVariant).distinct().toList();
        return file.lines().stream()
                .filter(line -> line.glob()
                        .filter(glob -> plain.stream().noneMatch(glob::matches))
                        .isPresent())
                .map(line -> line.setting().place())
                .toList();
    }

    private Tolerance preset(GoldenName name) {
        return find(List.of(GoldenKeys.PRESET), Optional.of(name))
                .map(setting -> setting.parse(Tolerance::preset))
                .orElse(Tolerance.GOLDEN);
    }

    private Optional<Setting> setting(Measure measure, GoldenName name) {
        return find(GoldenKeys.setting(measure), Optional.of(name));
    }

    private Optional<Setting> find(String key) {
        return find(List.of(key), Optional.empty());
    }

    private Optional<Setting> find(List<String> alike, Optional<GoldenName> name) {
        return overruling(alike).or(() -> file.find(alike, name, platform));
    }

    private Optional<Setting> overruling(List<String> alike) {
        return layers.stream()
                .flatMap(layer -> alike.stream().flatMap(key -> layer.find(key).stream()))
                .findFirst();
    }

    private void requireModelOfFile(ModelName runs, LpipsOptions unset) {
        Optional<ModelName> held = namedModel(unset);
        if (held.isPresent() && !held.get().equals(runs)) {
            throw new IllegalArgumentException(
                    "The goldens in %s are held by the model %s (%s), but %s would have them measured by %s. Thresholds found with one model mean nothing to another: change one of the two, or keep the goldens of another model in a directory of their own"
                            .formatted(directory, held.get(), placeOfModel(), overrulers(), runs));
        }
    }

    /**
     * Returns the model that the file names; empty if it names none.
     *
     * @param unset completes a name of which the file has a part
     * @throws IllegalArgumentException if the text is not accepted
     */
    public Optional<ModelName> namedModel(LpipsOptions unset) {
        LpipsOptions options = unset;
        boolean isNamed = false;
        for (LpipsSetting setting : NAME_OF_MODEL) {
            Optional<Setting> found = ofFile(setting);
            if (found.isPresent()) {
                isNamed = true;
                options = found.get().parse(setting::parse).apply(options);
            }
        }
        return isNamed ? Optional.of(options.model()) : Optional.empty();
    }

    private String placeOfModel() {
        return NAME_OF_MODEL.stream()
                .flatMap(setting -> ofFile(setting).stream())
                .findFirst()
                .orElseThrow()
                .place();
    }

    private Optional<Setting> ofFile(LpipsSetting setting) {
        return file.find(List.of(setting.key()), Optional.empty(), platform);
    }

    private String overrulers() {
        return NAME_OF_MODEL.stream()
                .flatMap(setting -> overruling(List.of(setting.key())).stream())
                .map(Setting::place)
                .distinct()
                .collect(Collectors.joining(" and "));
    }
}
