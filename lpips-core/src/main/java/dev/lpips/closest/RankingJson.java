package dev.lpips.closest;

import dev.lpips.internal.file.JsonFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of {@code lpips:closest}. Its fields are a contract with whoever reads it: none is ever left out, and a distance that does not
 * exist is null.
 *
 * @since 0.1.0
 */
public final class RankingJson {

    private RankingJson() {}

    /**
     * Writes a ranking: all pictures, the closest first, with the folders above the file.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Ranking ranking, Path file) {
        JsonFile.write(toJson(ranking), file);
    }

    private static Map<String, Object> toJson(Ranking ranking) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("picture", ranking.picture().toString());
        json.put("model", ranking.model().name().backbone().id());
        json.put("version", ranking.model().name().version().toString());
        json.put("weighting", ranking.model().name().weighting().toString());
        json.put("modelSha256", ranking.model().sha256());
        json.put("width", ranking.size().width());
        json.put("height", ranking.size().height());
        List<Map<String, @Nullable Object>> pictures = Stream.concat(
                        ranking.ranked().stream(), ranking.others().stream())
                .map(RankingJson::toJson)
                .toList();
        json.put("pictures", pictures);
        return json;
    }

    private static Map<String, @Nullable Object> toJson(Candidate candidate) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", candidate.name());
        json.put("file", candidate.file().toString());
        json.put("distance", candidate.distance().orElse(null));
        json.put("status", candidate.status().id());
        json.put("reason", candidate.reason());
        return json;
    }
}
