package dev.lpips.rules;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.Platform;
import dev.lpips.internal.file.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings file of a folder of goldens. Whatever is not understood is an error that names its line: a threshold that
 * was not read is one that nobody enforces.
 *
 * @param lines its settings; none if there is no file
 */
record RulesFile(List<RulesLine> lines) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads the file, if it is there.
     *
     * @throws UncheckedIOException if it is there and cannot be read
     * @throws IllegalArgumentException if something in it is not understood
     */
    static RulesFile read(Path file) {
        return parse(text(file), file);
    }

    /**
     * Reads what is or is going to be the content of a file.
     *
     * @throws IllegalArgumentException if something in it is not understood
     */
    static RulesFile parse(String content, Path file) {
        List<RulesLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            String stripped = line.strip();
            if (!stripped.isEmpty() && !stripped.startsWith("#") && !stripped.startsWith("!")) {
                lines.add(parse(stripped, file, number, lines));
            }
        }
        return new RulesFile(List.copyOf(lines));
    }

    /** Returns what is set for the first of some keys that mean the same, for a golden or for all of them. */
    Optional<Setting> find(List<String> keys, Optional<GoldenName> name, Platform here) {
        return lines.stream()
                .filter(line -> keys.contains(line.key()) && line.isFor(name, here))
                .max(RulesLine.SPECIFIC_LAST)
                .map(RulesLine::setting);
    }

    private static RulesLine parse(String text, Path file, int number, List<RulesLine> earlier) {
        String place = String.format(Locale.ROOT, "%s, line %d", file, number);
        try {
            RulesLine line = RulesLine.parse(text, place, number);
            earlier.stream().filter(line::contradicts).findFirst().ifPresent(first -> {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "line %d says the same, %s, already", first.number(), first.key()));
            });
            return line;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(place, e.getMessage()), e);
        }
    }

    private static String text(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            if (Files.isSymbolicLink(file)) {
                throw new UncheckedIOException("%s is a link that leads nowhere".formatted(file), e);
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read %s: %s".formatted(file, IoReason.of(e)), e);
        }
        String text = decode(bytes, file);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static String decode(byte[] bytes, Path file) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(input)
                    .toString();
        } catch (CharacterCodingException e) {
            long line = new String(bytes, 0, input.position(), StandardCharsets.UTF_8)
                    .lines()
                    .count();
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s, line %d: This is not UTF-8. Save the file in that encoding",
                            file,
                            Math.max(line, 1)),
                    e);
        }
    }
}
