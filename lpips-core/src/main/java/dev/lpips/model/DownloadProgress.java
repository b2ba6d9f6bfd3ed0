package dev.lpips.model;

/** Hears how a download goes, on the thread that downloads. */
public interface DownloadProgress {

    /** Says nothing. */
    DownloadProgress SILENT = new DownloadProgress() {
        @Override
        public void started(OfficialFile file) {}

        @Override
        public void received(OfficialFile file, long bytes) {}
    };

    /** A download begins. */
    void started(OfficialFile file);

    /**
     * More has arrived.
     *
     * @param bytes how much there is by now
     */
    void received(OfficialFile file, long bytes);
}
