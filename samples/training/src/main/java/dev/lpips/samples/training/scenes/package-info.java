/**
 * What is drawn: charts, texts, screens. Start at {@link dev.lpips.samples.training.scenes.SceneKinds}.
 */
@NullMarked
package dev.lpips.samples.training.scenes;

import org.jspecify.annotations.NullMarked;
