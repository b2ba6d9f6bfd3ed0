/**
 * Assertions on pictures for JUnit and AssertJ. Translation only: {@code lpips-core} measures, judges, writes the evidence
 * and the text; here, what did not hold becomes an {@link org.opentest4j.AssertionFailedError}.
 *
 * <p>Three kinds of bad news are kept apart: misuse is an {@link java.lang.IllegalArgumentException} or an {@link
 * org.junit.jupiter.api.extension.ExtensionConfigurationException}, a picture that is not as it should be is an {@code
 * AssertionFailedError}, and a ruler that cannot be trusted is a {@link dev.lpips.engine.EngineException}. Start at {@link
 * dev.lpips.junit.LpipsAssertions}.
 */
@NullMarked
package dev.lpips.junit;

import org.jspecify.annotations.NullMarked;
