package dev.lpips.maven;

import dev.lpips.gate.GateListener;
import dev.lpips.gate.ProgressLines;
import org.apache.maven.plugin.logging.Log;

/** Logs what a gate finds, and how far it is where somebody waits for it. */
record LoggedGate(Log log, ProgressLines progress) implements GateListener {

    @Override
    public void failed(String message) {
        log.error(message);
    }

    @Override
    public void noted(String message) {
        log.info(message);
    }

    @Override
    public void progressed(int done, int all) {
        progress.next(done, all).ifPresent(log::info);
    }
}
