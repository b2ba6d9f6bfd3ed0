/** Work on one picture by several threads. */
@NullMarked
package dev.lpips.internal.parallel;

import org.jspecify.annotations.NullMarked;
