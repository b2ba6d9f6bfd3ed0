/** Layers of a network in operations of an engine that has gradients: what trains with a network and what trains one share. */
@NullMarked
package dev.lpips.internal.gradient;

import org.jspecify.annotations.NullMarked;
