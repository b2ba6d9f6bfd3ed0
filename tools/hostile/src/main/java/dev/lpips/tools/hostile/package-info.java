/** What the product has to stand: files by somebody else, and a long life. */
@NullMarked
package dev.lpips.tools.hostile;

import org.jspecify.annotations.NullMarked;
