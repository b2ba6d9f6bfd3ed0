/** Where two pictures differ, for all who leave out what is equal. */
@NullMarked
package dev.lpips.internal.changes;

import org.jspecify.annotations.NullMarked;
