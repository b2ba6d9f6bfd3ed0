package dev.lpips.outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;
import org.apache.commons.io.file.PathUtils;

/**
 * Evidence from somewhere else: a folder or a zip file, in which a build left one or several folders of evidence, at any place.
 *
 * @since 0.1.0
 */
public final class EvidenceArtefact {

    private static final String OUTCOMES = "outcomes";
    private static final int MAXIMUM_DEPTH = 16;

    private EvidenceArtefact() {}

    /**
     * Returns the evidence in a folder or zip file. No link is followed, and nothing is trusted.
     *
     * @param artefact the folder or zip file
     * @param extracted where a zip file is extracted; what was there is removed
     * @throws IllegalArgumentException if there is no evidence in it, or the zip file is not accepted
     * @throws IOException if it cannot be read
     */
    public static List<EvidenceSource> sources(Path artefact, Path extracted) throws IOException {
        Path root = Files.isDirectory(artefact) ? artefact : extracted(artefact, extracted);
        String origin = Printable.line(FilenameUtils.removeExtension(String.valueOf(artefact.getFileName())));
        try (Stream<Path> walk = Files.walk(root, MAXIMUM_DEPTH)) {
            List<EvidenceSource> sources = walk.filter(Files::isDirectory)
                    .filter(folder -> OUTCOMES.equals(String.valueOf(folder.getFileName())))
                    .map(Path::getParent)
                    .sorted()
                    .map(folder -> EvidenceSource.ofOrigin(origin, moduleName(root, folder), folder))
                    .toList();
            if (sources.isEmpty()) {
                throw new IllegalArgumentException("There is no folder \"%s\" in %s".formatted(OUTCOMES, artefact));
            }
            return sources;
        }
    }

    /**
     * Returns the evidence of several artefacts, as {@link #sources} does.
     *
     * @param artefacts folders and zip files
     * @param extracted the folder in which each zip file gets a folder of its own
     */
    public static List<EvidenceSource> sourcesOfAll(List<Path> artefacts, Path extracted) throws IOException {
        List<EvidenceSource> sources = new ArrayList<>();
        for (int i = 0; i < artefacts.size(); i++) {
            sources.addAll(sources(artefacts.get(i), extracted.resolve(Integer.toString(i + 1))));
        }
        return sources;
    }

    private static Path extracted(Path zip, Path folder) throws IOException {
        if (!Files.isRegularFile(zip)) {
            throw new IllegalArgumentException("There is no folder or zip file %s".formatted(zip));
        }
        if (Files.isDirectory(folder)) {
            PathUtils.deleteDirectory(folder);
        }
        Files.createDirectories(folder);
        new ArtefactZip().extract(zip, folder.toAbsolutePath().normalize());
        return folder;
    }

    /** Returns the folder of the module as far as the artefact tells: what lies above its build directory. */
    private static String moduleName(Path root, Path evidence) {
        Path relative = root.relativize(evidence);
        return relative.getNameCount() < 3
                ? ""
                : relative.getName(relative.getNameCount() - 3).toString();
    }
}
