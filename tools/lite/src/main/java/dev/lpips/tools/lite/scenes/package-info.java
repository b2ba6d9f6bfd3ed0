/**
 * What is drawn: charts, texts, screens. Start at {@link dev.lpips.tools.lite.scenes.SceneKinds}.
 */
@NullMarked
package dev.lpips.tools.lite.scenes;

import org.jspecify.annotations.NullMarked;
