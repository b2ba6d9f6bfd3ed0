/** What a threshold means on a picture of one's own: versions of it at chosen distances, and small changes that everybody knows. Start at {@link dev.lpips.explain.Explainer}. */
@NullMarked
package dev.lpips.explain;

import org.jspecify.annotations.NullMarked;
