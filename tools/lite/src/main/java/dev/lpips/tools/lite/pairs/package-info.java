/**
 * References and their changed versions, a function of split, content and seed. Start at {@link dev.lpips.tools.lite.pairs.PairGroups}.
 */
@NullMarked
package dev.lpips.tools.lite.pairs;

import org.jspecify.annotations.NullMarked;
