/** Tests of the engines, most of them with native code. */
@NullMarked
package dev.lpips.internal.djl;

import org.jspecify.annotations.NullMarked;
