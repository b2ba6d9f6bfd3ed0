/**
 * What happens to pixels of any content: noise, blur, compression, colour, geometry. Start at {@link dev.lpips.tools.lite.distortion.Distortions}.
 */
@NullMarked
package dev.lpips.tools.lite.distortion;

import org.jspecify.annotations.NullMarked;
