/** Tests of the networks and of their evaluation in plain Java. */
@NullMarked
package dev.lpips.internal.network;

import org.jspecify.annotations.NullMarked;
