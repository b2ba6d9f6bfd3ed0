/**
 * Pictures computed pixel by pixel: ray-cast solids, terrain, textures, gradients. Start at {@link dev.lpips.samples.training.render.RenderKind}.
 */
@NullMarked
package dev.lpips.samples.training.render;

import org.jspecify.annotations.NullMarked;
