package dev.lpips.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** A log that keeps what was said, one entry a call, as {@code error: text}. */
final class RememberedLog extends SystemStreamLog {

    private final List<String> entries = new ArrayList<>();

    @Override
    public void info(CharSequence content) {
        entries.add("info: " + content);
    }

    @Override
    public void warn(CharSequence content) {
        entries.add("warn: " + content);
    }

    @Override
    public void error(CharSequence content) {
        entries.add("error: " + content);
    }

    List<String> entries() {
        return List.copyOf(entries);
    }
}
