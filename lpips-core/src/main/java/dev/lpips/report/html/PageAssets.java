package dev.lpips.report.html;

import dev.lpips.internal.file.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The style and the script of the page. They stand in the page itself, each allowed by its digest: a file beside the page cannot
 * be allowed so when the page is opened from a disk.
 *
 * @param style the style sheet
 * @param script the script
 */
record PageAssets(String style, String script) {

    /** The parts of the script, in their order: each uses those before it. */
    private static final List<String> PARTS = List.of(
            "10-dom",
            "20-model",
            "30-command",
            "40-store",
            "50-choice",
            "60-plot",
            "65-list",
            "70-drawings",
            "80-stage",
            "85-viewer",
            "90-keys",
            "99-main");

    /** Reads those of this version. */
    static PageAssets load() {
        String parts =
                PARTS.stream().map(part -> resource("js/" + part + ".js")).collect(Collectors.joining("\n"));
        return new PageAssets(resource("report.css"), "(() => {\n'use strict';\n\n" + parts + "})();\n");
    }

    /** Reads the style of the page of an explanation, which has no script. */
    static PageAssets ofExplanation() {
        return new PageAssets(resource("explanation.css"), "");
    }

    /** Returns the policy of the page: its own style and script, its pictures, and nothing else. */
    String policy(PictureStorage pictures) {
        return String.join(
                "; ",
                "default-src 'none'",
                pictures == PictureStorage.INLINE ? "img-src data:" : "img-src 'self' file: data:",
                "style-src " + source(style),
                "script-src " + source(script),
                "base-uri 'none'",
                "form-action 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types 'none'");
    }

    private static String source(String text) {
        byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-%s'".formatted(Base64.getEncoder().encodeToString(digest));
    }

    private static String resource(String name) {
        try (InputStream stream = PageAssets.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The library's jar lacks " + name);
            }
            // The digest is of what a browser sees, and browsers see every line end as one character.
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read %s of the library's jar".formatted(name), e);
        }
    }
}
