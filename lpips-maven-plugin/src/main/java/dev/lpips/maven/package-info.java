/**
 * The Maven front end: goals that translate between a build and {@code lpips-core}.
 *
 * <p>A goal reads its parameters, asks the core, logs what it hears and decides whether the build goes on. Misuse and
 * faults are {@code MojoExecutionException}, a perceptual regression is {@code MojoFailureException}. Start at {@link
 * dev.lpips.maven.VerifyMojo}.
 */
@NullMarked
package dev.lpips.maven;

import org.jspecify.annotations.NullMarked;
