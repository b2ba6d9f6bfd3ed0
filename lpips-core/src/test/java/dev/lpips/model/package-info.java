/** Tests of models: names, stores, installation. */
@NullMarked
package dev.lpips.model;

import org.jspecify.annotations.NullMarked;
