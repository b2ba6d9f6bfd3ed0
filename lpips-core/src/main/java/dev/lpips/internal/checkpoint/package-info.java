/**
 * Reads PyTorch checkpoints: the zip format and the legacy stream format.
 *
 * <p>A checkpoint is a pickle, and a pickle is a program. {@link dev.lpips.internal.checkpoint.PickleReader} runs only
 * the opcodes and names that a dictionary of tensors needs, into values of its own: nothing is looked up, instantiated
 * or executed. Start at {@link dev.lpips.internal.checkpoint.Checkpoint}.
 */
@NullMarked
package dev.lpips.internal.checkpoint;

import org.jspecify.annotations.NullMarked;
