/**
 * What a failed comparison has to say beyond its distance: other numbers, and what likely happened.
 *
 * <p>Nothing here decides: it is asked after a verdict, only if that is a mismatch, and its work is bounded. A cause is
 * named only if undoing it makes the difference go away, and with how far it does. Whatever cannot be found out is left
 * out; no hint may keep a failure from being told. Start at {@link dev.lpips.internal.diagnosis.Diagnosis}.
 */
@NullMarked
package dev.lpips.internal.diagnosis;

import org.jspecify.annotations.NullMarked;
