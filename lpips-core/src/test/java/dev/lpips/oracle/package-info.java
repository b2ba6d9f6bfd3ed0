/** What tests measure against: generated pictures, weights anyone can regenerate, and recorded distances. */
@NullMarked
package dev.lpips.oracle;

import org.jspecify.annotations.NullMarked;
