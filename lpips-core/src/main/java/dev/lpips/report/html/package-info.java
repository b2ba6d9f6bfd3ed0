/**
 * Outcomes as a page to look at: one HTML file with pictures beside or in it, which needs no server and asks for nothing else.
 *
 * <p>Outcomes and evidence are hostile input. {@code Html} is the only place that escapes, and {@code PictureFiles}
 * the only one that reads pictures. Start at {@link dev.lpips.report.html.HtmlReport}.
 */
@NullMarked
package dev.lpips.report.html;

import org.jspecify.annotations.NullMarked;
