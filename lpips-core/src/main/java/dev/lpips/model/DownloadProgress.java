package dev.lpips.model;

/** Hears how a download goes, on the thread that downloads. */
public interface DownloadProgress {

    /** Says nothing. */
    DownloadProgress SILENT = new DownloadProgress() {
        @Override
        public void started(OfficialFile file, long bytes) {}

        @Override
        public void received(OfficialFile file, long bytes) {}
    };

    /**
     * A download begins. It begins anew if parts of a file are refused, and the whole is asked for.
     *
     * @param bytes how much is to come: the whole file, or the parts of it that are needed
     */
    void started(OfficialFile file, long bytes);

    /**
     * More has arrived.
     *
     * @param bytes how much there is by now, at most what was to come
     */
    void received(OfficialFile file, long bytes);
}
