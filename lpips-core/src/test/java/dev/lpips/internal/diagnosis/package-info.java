@NullMarked
package dev.lpips.internal.diagnosis;

import org.jspecify.annotations.NullMarked;
