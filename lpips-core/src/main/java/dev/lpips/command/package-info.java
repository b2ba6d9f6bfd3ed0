/** The gate without Maven: a program for builds that can start one, such as Gradle. Start at {@link dev.lpips.command.LpipsCommand}. */
@NullMarked
package dev.lpips.command;

import org.jspecify.annotations.NullMarked;
