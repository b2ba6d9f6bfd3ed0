package dev.lpips.tools.lite.render;

import dev.lpips.tools.lite.chance.Families;
import java.util.List;

/** All kinds of computed pictures. */
public final class RenderKinds {

    /** Every kind; what is unseen is met in no training pair. */
    public static final Families<RenderKind> FAMILIES = new Families<>(
            List.of(
                    stage -> new Solids(stage, 2),
                    stage -> new Solids(stage, 2),
                    stage -> new Solids(stage, 2),
                    Textures::terrain,
                    Textures::terrain,
                    Textures::clouds,
                    Textures::marble,
                    Textures::bricks,
                    Textures::weave,
                    Textures::gradient,
                    Textures::blobs),
            List.of(Textures::wood, Textures::cells, stage -> new Solids(stage, 3)));

    private RenderKinds() {}
}
