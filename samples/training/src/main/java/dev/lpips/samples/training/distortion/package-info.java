/**
 * What happens to pixels of any content: noise, blur, compression, colour, geometry. Start at {@link dev.lpips.samples.training.distortion.Distortions}.
 */
@NullMarked
package dev.lpips.samples.training.distortion;

import org.jspecify.annotations.NullMarked;
