package dev.lpips.tools.lite.teacher;

/**
 * A reference, its variants, and what the teacher says of each of them.
 *
 * @param content what the pictures show, as {@code Content} numbers it
 * @param side of every picture, in pixels
 * @param variants how many variants there are
 * @param pictures the reference, then the variants: planes R, G, B of each, row by row
 * @param maps per variant and tap, the distance at every location, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // a buffer between a file and native memory
public record LabelledGroup(int content, int side, int variants, byte[] pictures, float[] maps) {

    /** Returns the distance of a variant: the mean of each tap's map, summed. */
    public double distance(int variant) {
        MapLayout layout = MapLayout.of(side);
        int position = variant * layout.size();
        double distance = 0;
        for (int tap = 0; tap < layout.sides().size(); tap++) {
            double sum = 0;
            for (int i = 0; i < layout.size(tap); i++) {
                sum += maps[position++];
            }
            distance += sum / layout.size(tap);
        }
        return distance;
    }

    /** Returns the position of a picture's first value; 0 is the reference. */
    public int offset(int picture) {
        return picture * 3 * side * side;
    }
}
