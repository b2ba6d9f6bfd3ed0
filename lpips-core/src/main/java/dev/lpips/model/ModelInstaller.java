package dev.lpips.model;

import dev.lpips.internal.checkpoint.Checkpoint;
import dev.lpips.internal.checkpoint.CheckpointException;
import dev.lpips.internal.file.AtomicWrite;
import dev.lpips.internal.file.IoReason;
import dev.lpips.internal.file.Sha256;
import dev.lpips.internal.network.CheckPair;
import dev.lpips.internal.network.FeatureDifference;
import dev.lpips.internal.network.InputScaling;
import dev.lpips.internal.network.Network;
import dev.lpips.internal.network.ReferenceEvaluation;
import dev.lpips.internal.network.Weights;
import dev.lpips.internal.onnx.LpipsGraph;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Makes models from PyTorch checkpoints and puts them into a store.
 *
 * <p>An installed model is whole or absent: it is written beside its place and moved there. Two installers at work on
 * one store do no harm, the last one wins.
 */
public final class ModelInstaller {

    private final ModelStore store;

    private ModelInstaller(ModelStore store) {
        this.store = store;
    }

    /** Returns an installer into a store. */
    public static ModelInstaller into(ModelStore store) {
        return new ModelInstaller(store);
    }

    /**
     * Installs a model with LPIPS's learned heads.
     *
     * @param backbone the network family
     * @param version the LPIPS version of the heads
     * @param backboneFile torchvision's checkpoint, in zip or stream format
     * @param headFile LPIPS's checkpoint of the heads
     * @throws ModelException if a checkpoint is not what is expected, or the store cannot be written
     */
    public Model install(Backbone backbone, LpipsVersion version, Path backboneFile, Path headFile) {
        Weights weights = readHeads(backbone, headFile, readBackbone(backbone, backboneFile));
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("backbone", digestOf(backboneFile));
        sources.put("heads", digestOf(headFile));
        return write(new ModelName(backbone, version, Weighting.LEARNED), weights, sources);
    }

    /**
     * Installs a model that weighs all channels alike; of {@link Backbone#VGG19}, the only one there is, for its features.
     *
     * @param backbone the network family
     * @param version the LPIPS version, which decides how colours are scaled; {@link LpipsVersion#FEATURES} of VGG19
     * @param backboneFile torchvision's checkpoint, in zip or stream format
     * @throws ModelException if the checkpoint is not what is expected, or the store cannot be written
     */
    public Model installUniform(Backbone backbone, LpipsVersion version, Path backboneFile) {
        Weights weights = readBackbone(backbone, backboneFile);
        return write(
                new ModelName(backbone, version, Weighting.UNIFORM),
                weights,
                Map.of("backbone", digestOf(backboneFile)));
    }

    /**
     * Downloads the official checkpoints, or the parts of them that are needed, and installs a model from them. This is the only
     * place that reaches the network.
     *
     * @throws ModelException if a file cannot be downloaded or is not the published one, or the store cannot be written
     */
    public Model installOfficial(ModelName name, DownloadProgress progress) {
        return installPublished(
                name,
                OfficialFile.backbone(name.backbone()),
                name.weighting() == Weighting.LEARNED
                        ? Optional.of(OfficialFile.heads(name.backbone(), name.version()))
                        : Optional.empty(),
                new OfficialCheckpoints(PatientHttp.standard(), store.directory(), progress, PublishedTensors::of));
    }

    /** The seam for tests, which publish files of their own. */
    Model installPublished(
            ModelName name, OfficialFile backbone, Optional<OfficialFile> heads, OfficialCheckpoints checkpoints) {
        Network network = Network.of(name.backbone().id());
        Weights weights = checkpoints.backbone(network, backbone);
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("backbone", backbone.sha256());
        if (heads.isPresent()) {
            weights = checkpoints.heads(network, heads.get(), weights);
            sources.put("heads", heads.get().sha256());
        }
        return write(name, weights, sources);
    }

    private Model write(ModelName name, Weights weights, Map<String, String> sources) {
        byte[] onnx = toOnnx(name, weights, sources);
        String sha256 = Sha256.of(onnx);
        Path file = store.file(name);
        try {
            Files.createDirectories(store.directory());
            // The digest last: a model without one is not trusted, so a process killed in between leaves nothing
            // usable.
            AtomicWrite.to(file, onnx);
            AtomicWrite.to(ModelStore.digestFile(file), (sha256 + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new ModelException("Cannot write the model %s: %s".formatted(file, IoReason.of(e)), e);
        }
        return store.find(name);
    }

    static byte[] toOnnx(ModelName name, Weights weights, Map<String, String> sources) {
        Network network = Network.of(name.backbone().id());
        Optional<InputScaling> scaling = scaling(name.version());
        ReferenceEvaluation evaluation = new ReferenceEvaluation(network, weights, scaling);
        Map<String, Double> known = name.backbone().hasDistance()
                ? Map.of(ModelMetadata.DISTANCE, CheckPair.distance(evaluation))
                : ofLayers(network.featureLayers(), CheckPair.features(evaluation));
        known.forEach((what, value) -> requireSight(name, what, value));
        ModelMetadata metadata = new ModelMetadata(name, sources, known);
        return name.backbone().hasDistance()
                ? LpipsGraph.write(network, scaling, weights, metadata.toEntries())
                : LpipsGraph.writeFeatures(network, scaling, weights, metadata.toEntries());
    }

    /** Of a network that has a tap at every layer. */
    private static Map<String, Double> ofLayers(List<String> layers, List<FeatureDifference> differences) {
        Map<String, Double> known = new TreeMap<>();
        for (int i = 0; i < layers.size(); i++) {
            known.put(
                    ModelMetadata.meanSquareAt(layers.get(i)),
                    differences.get(i).meanSquare());
            known.put(ModelMetadata.styleAt(layers.get(i)), differences.get(i).style());
        }
        return known;
    }

    private static void requireSight(ModelName name, String what, double value) {
        if (!Double.isFinite(value) || value <= 0) {
            throw new ModelException(
                    "The checkpoints of %s hold weights that measure nothing: the built-in pair has the %s %s"
                            .formatted(name, what, value));
        }
    }

    private static Weights readBackbone(Backbone backbone, Path file) {
        return read(file, checkpoint -> Weights.read(Network.of(backbone.id()), checkpoint));
    }

    private static Weights readHeads(Backbone backbone, Path file, Weights features) {
        return read(file, checkpoint -> features.withHeads(Network.of(backbone.id()), checkpoint));
    }

    private static Weights read(Path file, Function<Checkpoint, Weights> reading) {
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            return reading.apply(checkpoint);
        } catch (CheckpointException e) {
            throw new ModelException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Version 0.0 fed colours to the network as they were. */
    private static Optional<InputScaling> scaling(LpipsVersion version) {
        return version == LpipsVersion.V0_0 ? Optional.empty() : Optional.of(InputScaling.IMAGENET);
    }

    private static String digestOf(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Sha256.of(stream);
        } catch (IOException e) {
            throw new ModelException("Cannot read %s: %s".formatted(file, IoReason.of(e)), e);
        }
    }
}
