package dev.lpips.internal.appearance;

/**
 * From which readings on a place counts as changed.
 *
 * @param detail in units of what is tolerated
 * @param areaColour in deltaE
 * @param textColour in deltaE
 * @param shift in pixels
 */
public record PlaceLimits(double detail, double areaColour, double textColour, double shift) {}
