package dev.lpips.maven;

import dev.lpips.model.DownloadProgress;
import dev.lpips.model.OfficialFile;
import java.util.Locale;
import org.apache.commons.io.FileUtils;
import org.apache.maven.plugin.logging.Log;

/** Logs a download every tenth of the way: readable in a terminal and in a CI log alike. */
final class LoggedProgress implements DownloadProgress {

    private final Log log;
    private int tenths = -1;
    private long total = 1;

    LoggedProgress(Log log) {
        this.log = log;
    }

    @Override
    public void started(OfficialFile file, long bytes) {
        tenths = 0;
        total = bytes;
        String size = FileUtils.byteCountToDisplaySize(bytes);
        log.info("Downloading %s (%s)"
                .formatted(
                        file.address(),
                        bytes == file.bytes()
                                ? size
                                : "%s of %s".formatted(size, FileUtils.byteCountToDisplaySize(file.bytes()))));
    }

    @Override
    public void received(OfficialFile file, long bytes) {
        int reached = (int) (10 * bytes / total);
        if (reached > tenths) {
            tenths = reached;
            log.info(String.format(Locale.ROOT, "  %3d %%", 10 * reached));
        }
    }
}
