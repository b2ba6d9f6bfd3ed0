package dev.lpips.gate;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a gate reports, one entry a call, as {@code failed: text}. */
final class RememberedFindings implements GateListener {

    private final List<String> entries = new ArrayList<>();

    @Override
    public void failed(String message) {
        entries.add("failed: " + message);
    }

    @Override
    public void noted(String message) {
        entries.add("noted: " + message);
    }

    List<String> entries() {
        return List.copyOf(entries);
    }
}
