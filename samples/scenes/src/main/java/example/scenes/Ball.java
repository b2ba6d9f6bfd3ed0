package example.scenes;

/**
 * A ball; a large one is a floor.
 *
 * @param middle its middle
 * @param radius its radius
 * @param colour how much of each colour it gives back, from 0 to 1
 * @param light what it shines with
 */
record Ball(Vector middle, double radius, Vector colour, Vector light) {

    private static final double NEAREST = 1e-6;

    /** Returns how far along a ray the ball is hit; infinite if it is not. */
    double hit(Vector origin, Vector direction) {
        Vector to = middle.minus(origin);
        double along = to.dot(direction);
        double root = along * along - to.dot(to) + radius * radius;
        if (root < 0) {
            return Double.POSITIVE_INFINITY;
        }
        double side = Math.sqrt(root);
        if (along - side > NEAREST * radius) {
            return along - side;
        }
        return along + side > NEAREST * radius ? along + side : Double.POSITIVE_INFINITY;
    }
}
