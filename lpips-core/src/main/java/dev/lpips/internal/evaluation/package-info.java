/**
 * One pair of pictures through the network: tensor, engine, memory, layer maps.
 *
 * <p>An engine is opened when it is first needed, checked before anyone relies on it, and asked for no more than fits into
 * memory. Start at {@link dev.lpips.internal.evaluation.Evaluation}.
 */
@NullMarked
package dev.lpips.internal.evaluation;

import org.jspecify.annotations.NullMarked;
