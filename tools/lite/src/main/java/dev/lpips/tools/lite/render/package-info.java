/**
 * Pictures computed pixel by pixel: ray-cast solids, terrain, textures, gradients. Start at {@link dev.lpips.tools.lite.render.RenderKind}.
 */
@NullMarked
package dev.lpips.tools.lite.render;

import org.jspecify.annotations.NullMarked;
