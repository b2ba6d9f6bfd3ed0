package dev.lpips.model;

import dev.lpips.internal.file.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.commons.io.FilenameUtils;

/**
 * A folder of installed models: ONNX files named by {@link ModelName#fileName}, each with its digest in a {@code .sha256}
 * file beside it.
 *
 * <p>Instances hold nothing but the path; they are equal if their paths are, and safe to share.
 */
public final class ModelStore {

    private static final String DIGEST_SUFFIX = ".sha256";

    private final Path directory;

    private ModelStore(Path directory) {
        this.directory = directory;
    }

    /**
     * Returns the user's store: {@code models} in the folder that the system property {@code lpips.home} names, else the
     * environment variable {@code LPIPS_HOME}, else {@code lpips} in the platform's cache folder ({@code
     * $XDG_CACHE_HOME} or {@code ~/.cache}, {@code ~/Library/Caches}, {@code %LOCALAPPDATA%}).
     */
    public static ModelStore standard() {
        return inHome(LpipsHome.find(System::getProperty, System::getenv));
    }

    /** Returns the store of a home folder: its folder {@code models}, which need not exist. */
    public static ModelStore inHome(Path home) {
        return new ModelStore(home.resolve("models"));
    }

    /** Returns where the models lie. */
    public Path directory() {
        return directory;
    }

    /** Returns the file a model of this name has, or would have. */
    public Path file(ModelName name) {
        return directory.resolve(name.fileName());
    }

    /** Tells whether a model of this name can be found: a bundled one always, another one if it is installed. */
    public boolean isInstalled(ModelName name) {
        return name.backbone().isBundled() || isInFolder(name);
    }

    private boolean isInFolder(ModelName name) {
        return Files.isRegularFile(file(name)) && Files.isRegularFile(digestFile(file(name)));
    }

    /**
     * Finds a model, without reading it. A bundled one comes from the library, whatever the folder holds.
     *
     * @throws ModelException if it is not installed, with the command that installs it, or has no digest beside it
     */
    public Model find(ModelName name) {
        if (name.backbone().isBundled()) {
            return BundledModel.find();
        }
        Path file = file(name);
        if (!Files.isRegularFile(file)) {
            throw new ModelException(
                    "The model %s is not installed: there is no %s. Nothing is ever downloaded by a test."
                                    .formatted(name, file)
                            + " Install it once with: " + installCommand(name));
        }
        return new Model(
                new ModelId(name, recordedDigest(name, file)),
                file.toString(),
                () -> Files.readAllBytes(file),
                "Install it again: " + installCommand(name));
    }

    /** Tells whether the other object is the store of the same folder. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ModelStore that && directory.equals(that.directory);
    }

    @Override
    public int hashCode() {
        return directory.hashCode();
    }

    /** Returns the folder. */
    @Override
    public String toString() {
        return "models in " + directory;
    }

    /** Returns the file that holds a model's digest. */
    static Path digestFile(Path model) {
        return model.resolveSibling(model.getFileName() + DIGEST_SUFFIX);
    }

    String installCommand(ModelName name) {
        StringBuilder command = new StringBuilder("mvn dev.lpips:lpips-maven-plugin:install-model -Dlpips.model=");
        command.append(name.backbone());
        if (name.version() != name.backbone().defaultVersion()) {
            command.append(" -Dlpips.version=").append(name.version());
        }
        if (name.weighting() != name.backbone().defaultWeighting()) {
            command.append(" -Dlpips.weighting=").append(name.weighting());
        }
        if (!equals(foundByEnvironment())) {
            String home = "-Dlpips.home=" + directory.toAbsolutePath().getParent();
            command.append(' ').append(home.indexOf(' ') < 0 ? home : '"' + home + '"');
        }
        return command.toString();
    }

    /** Returns the store that Maven finds where nothing else is asked for. */
    private static ModelStore foundByEnvironment() {
        return inHome(LpipsHome.find(key -> key.equals("lpips.home") ? null : System.getProperty(key), System::getenv));
    }

    private String recordedDigest(ModelName name, Path file) {
        Path digest = digestFile(file);
        try {
            String recorded = Files.readString(digest).strip();
            if (!recorded.matches("[0-9a-f]{64}")) {
                throw new ModelException("%s does not hold a SHA-256. Install %s again: %s"
                        .formatted(digest, FilenameUtils.getName(file.toString()), installCommand(name)));
            }
            return recorded;
        } catch (NoSuchFileException e) {
            throw new ModelException(
                    "%s has no %s beside it, so it cannot be trusted. Install it again: %s"
                            .formatted(file, digest.getFileName(), installCommand(name)),
                    e);
        } catch (IOException e) {
            throw new ModelException("Cannot read %s: %s".formatted(digest, IoReason.of(e)), e);
        }
    }
}
