package dev.lpips.maven;

import dev.lpips.gate.GateListener;
import org.apache.maven.plugin.logging.Log;

/** Logs what a gate finds. */
record LoggedGate(Log log) implements GateListener {

    @Override
    public void failed(String message) {
        log.error(message);
    }

    @Override
    public void noted(String message) {
        log.info(message);
    }
}
