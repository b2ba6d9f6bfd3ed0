package dev.lpips.tools.lite.drawing;

/** A kind of drawing, such as a bar chart or a form. */
@FunctionalInterface
public interface SceneKind {

    /** Draws one of this kind; what is random comes from the sketch's dice. */
    void draw(Sketch sketch);
}
