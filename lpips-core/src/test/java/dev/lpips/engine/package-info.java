/** Tests of what crosses the seam to an engine. */
@NullMarked
package dev.lpips.engine;

import org.jspecify.annotations.NullMarked;
