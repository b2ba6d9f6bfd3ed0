/** What each measure reads of changes that everybody knows, on pictures of several kinds. */
@NullMarked
package dev.lpips.tools.measures;

import org.jspecify.annotations.NullMarked;
