/**
 * The settings of goldens: {@code lpips.properties}, and what overrides it.
 *
 * <p>A setting is refused where it is written, with file and line, and never ignored. Start at {@link
 * dev.lpips.rules.GoldenRules}.
 */
@NullMarked
package dev.lpips.rules;

import org.jspecify.annotations.NullMarked;
