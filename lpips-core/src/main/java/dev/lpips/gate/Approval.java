package dev.lpips.gate;

import dev.lpips.LpipsOptions;
import dev.lpips.golden.GoldenApproval;
import dev.lpips.internal.file.AtomicWrite;
import dev.lpips.internal.file.IoReason;
import dev.lpips.model.Lookup;
import dev.lpips.outcome.Failure;
import dev.lpips.outcome.Outcome;
import dev.lpips.outcome.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision that the pictures of failed checks are the goldens from now on: all of those that were named, or none.
 *
 * <p>What failed checks left behind may come from somewhere else, such as the artefact of a CI server. {@link #plan} checks all
 * of it before {@link #write} changes anything.
 *
 * @since 0.1.0
 */
public final class Approval {

    private final List<ApprovedPicture> pictures;

    private Approval(List<ApprovedPicture> pictures) {
        this.pictures = List.copyOf(pictures);
    }

    /**
     * Finds and checks what is to be accepted. Writes nothing.
     *
     * @param modules the modules of the build
     * @param requests what a person names
     * @param unset what measures, where the rules of goldens set nothing
     * @param environment the variables that tell whether this is CI
     * @throws IllegalArgumentException on CI; if a request names no failed check, or one name means several goldens; or if
     *     a picture is not the one that was reported, its golden has changed since, or would be written outside of the
     *     declared directories, if it was measured by another model, or if two artefacts have different pictures of one golden
     * @throws dev.lpips.outcome.UnreadableOutcomeException if a file of an outcome log is not accepted
     * @throws dev.lpips.image.io.UnreadableImageException if a picture cannot be read
     */
    public static Approval plan(
            List<ApprovableModule> modules, List<ApprovalRequest> requests, LpipsOptions unset, Lookup environment) {
        GoldenApproval.requirePerson(environment);
        List<Candidate> failed = modules.stream()
                .flatMap(module -> module.failures().stream().map(outcome -> new Candidate(module, outcome)))
                .toList();
        Map<Path, Candidate> chosen = new LinkedHashMap<>();
        for (ApprovalRequest request : requests) {
            // Ordered by time, so the last try of a test stays.
            named(request, failed, modules).forEach(each -> {
                Candidate other = chosen.put(each.outcome().golden(), each);
                requireOnePicture(each, other);
            });
        }
        ModelsInUse models = new ModelsInUse(unset);
        return new Approval(chosen.values().stream()
                .map(each -> ApprovedPicture.check(each.module(), models, each.outcome()))
                .toList());
    }

    /** Returns what {@link #write} would do, a line for each golden. */
    public List<String> preview() {
        return pictures.stream()
                .map(picture -> Printable.line(picture.intention()))
                .toList();
    }

    /**
     * Writes the goldens. If one cannot be written, those before it are put back.
     *
     * @return what was done, a line for each golden
     * @throws UncheckedIOException if a golden cannot be written; the message says in which state the goldens are
     */
    public List<String> write() {
        Map<Path, Optional<byte[]>> before = new LinkedHashMap<>();
        List<String> done = new ArrayList<>();
        for (ApprovedPicture picture : pictures) {
            try {
                Optional<byte[]> content = content(picture.golden());
                picture.write();
                before.put(picture.golden(), content);
                done.add(Printable.line(picture.toString()));
            } catch (IOException | RuntimeException e) {
                throw undone(picture, e, before);
            }
        }
        return done;
    }

    private static UncheckedIOException undone(
            ApprovedPicture failed, Exception cause, Map<Path, Optional<byte[]>> before) {
        List<String> changed = new ArrayList<>();
        before.forEach((golden, content) -> {
            try {
                restore(golden, content);
            } catch (IOException e) {
                changed.add(golden + ": " + IoReason.of(e));
                cause.addSuppressed(e);
            }
        });
        String state = changed.isEmpty()
                ? "Nothing was accepted"
                : "Accepted already, and could not be put back: " + String.join(", ", changed);
        IOException reason = cause instanceof IOException io ? io : new IOException(cause.getMessage(), cause);
        return new UncheckedIOException(
                "Cannot write the golden %s: %s. %s".formatted(failed.golden(), IoReason.of(reason), state), reason);
    }

    private static void restore(Path golden, Optional<byte[]> content) throws IOException {
        if (content.isPresent()) {
            AtomicWrite.to(golden, content.get());
        } else {
            Files.deleteIfExists(golden);
        }
    }

    private static Optional<byte[]> content(Path golden) throws IOException {
        return Files.isRegularFile(golden) ? Optional.of(Files.readAllBytes(golden)) : Optional.empty();
    }

    private static List<Candidate> named(
            ApprovalRequest request, List<Candidate> failed, List<ApprovableModule> modules) {
        List<Candidate> matching = failed.stream()
                .filter(each -> request.matches(each.module(), each.outcome().name()))
                .toList();
        if (matching.isEmpty()) {
            throw new IllegalArgumentException("No failed check of \"%s\" is recorded in %s; there %s"
                    .formatted(
                            request,
                            modules.stream()
                                    .map(module -> module.evidence().toString())
                                    .distinct()
                                    .collect(Collectors.joining(", ")),
                            failed.isEmpty() ? "is none" : "are " + names(failed)));
        }
        long goldens = matching.stream()
                .map(each -> each.outcome().golden())
                .distinct()
                .count();
        if (request.isOfOne() && request.module().isEmpty() && goldens > 1) {
            throw new IllegalArgumentException(
                    "\"%s\" is a golden of several modules or directories: %s. Name the module, as in %s, or all of them with *:%s"
                            .formatted(
                                    request,
                                    matching.stream()
                                            .map(each -> each.outcome().golden().toString())
                                            .distinct()
                                            .collect(Collectors.joining(", ")),
                                    matching.get(0).qualifiedName(),
                                    request));
        }
        return matching;
    }

    private static String names(List<Candidate> failed) {
        boolean isOneModule = failed.stream().map(Candidate::module).distinct().count() == 1;
        return failed.stream()
                .map(each -> isOneModule ? each.outcome().name().value() : each.qualifiedName())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Within one folder the last try counts; of two machines, neither can be told to be right. */
    private static void requireOnePicture(Candidate one, @Nullable Candidate other) {
        if (other == null || other.outcome().actualSha256().equals(one.outcome().actualSha256())) {
            return;
        }
        Optional<Path> first = one.folder();
        Optional<Path> second = other.folder();
        if (!first.equals(second)) {
            throw new IllegalArgumentException(
                    "\"%s\" has one picture in %s and another in %s. Accept from one of them, or keep a variant for each platform"
                            .formatted(
                                    one.outcome().name(),
                                    second.map(Path::toString).orElse(""),
                                    first.map(Path::toString).orElse("")));
        }
    }

    private record Candidate(ApprovableModule module, Outcome outcome) {

        /** Returns the folder of evidence that it was found in. */
        Optional<Path> folder() {
            return outcome.failure()
                    .flatMap(Failure::evidence)
                    .flatMap(evidence -> module.folders().stream()
                            .filter(folder -> evidence.actual()
                                    .startsWith(folder.toAbsolutePath().normalize()))
                            .findFirst());
        }

        String qualifiedName() {
            return module.names().get(0) + ":" + outcome.name();
        }
    }
}
