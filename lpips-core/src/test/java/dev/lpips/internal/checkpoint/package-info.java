/** Tests of the checkpoint reader, on files built piece by piece. */
@NullMarked
package dev.lpips.internal.checkpoint;

import org.jspecify.annotations.NullMarked;
