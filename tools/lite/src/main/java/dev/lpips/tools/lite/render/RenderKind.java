package dev.lpips.tools.lite.render;

/** A kind of computed picture. */
@FunctionalInterface
public interface RenderKind {

    /** Sets one up; what is random comes from the stage. */
    Shader stage(Stage stage);
}
