package dev.lpips.report;

import dev.lpips.golden.Provenance;

/**
 * A goal of the Maven plugin, as commands name it.
 *
 * @param name what the goal is called
 * @since 0.1.0
 */
public record PluginGoal(String name) {

    /** The group of the plugin. */
    public static final String GROUP = "dev.lpips";

    /** The artifact of the plugin. */
    public static final String ARTIFACT = "lpips-maven-plugin";

    /** The goal that accepts pictures. */
    public static final PluginGoal APPROVE = new PluginGoal("approve");

    /**
     * Returns the goal as a command names it.
     *
     * @param isDeclared whether the project has the plugin: Maven finds a plugin by its prefix only then
     */
    public String inCommand(boolean isDeclared) {
        String plugin = isDeclared ? "lpips" : "%s:%s:%s".formatted(GROUP, ARTIFACT, Provenance.toolVersion());
        return plugin + ":" + name;
    }
}
