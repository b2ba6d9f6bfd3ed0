package example.scenes;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Three balls under a lamp, drawn by path tracing: each pixel is the mean of so many random paths of light, so no two seeds give the same
 * pixels, and all of them look alike.
 */
public final class Scene {

    static final int WIDTH = 160;
    static final int HEIGHT = 112;

    private static final int PATHS = 64;
    private static final int BOUNCES = 5;
    private static final Vector EYE = new Vector(0, 1.1, -4.2);
    private static final Vector SKY = new Vector(0.16, 0.18, 0.22);

    private final List<Ball> balls;
    private final Ball lamp;

    private Scene(List<Ball> balls) {
        this.balls = balls;
        this.lamp = balls.get(balls.size() - 1);
    }

    /**
     * Returns the scene.
     *
     * @param lamp how far to the right the lamp hangs; 0 in the scene as it should be
     */
    public static Scene withLampAt(double lamp) {
        return new Scene(List.of(
                new Ball(new Vector(0, -1000, 0), 1000, new Vector(0.75, 0.75, 0.72), Vector.ZERO),
                new Ball(new Vector(-1.15, 0.6, 0.3), 0.6, new Vector(0.8, 0.25, 0.2), Vector.ZERO),
                new Ball(new Vector(0.1, 0.5, -0.4), 0.5, new Vector(0.25, 0.55, 0.8), Vector.ZERO),
                new Ball(new Vector(1.2, 0.7, 0.5), 0.7, new Vector(0.85, 0.75, 0.3), Vector.ZERO),
                new Ball(new Vector(-1.4 + lamp, 4.2, -1.2), 0.7, Vector.ZERO, new Vector(26, 24, 22))));
    }

    /** Draws the scene. */
    public BufferedImage render(long seed) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture.setRGB(x, y, pixel(x, y, new SplittableRandom(seed * 1_000_003 + y * WIDTH + x)));
            }
        }
        return picture;
    }

    private int pixel(int x, int y, SplittableRandom random) {
        Vector sum = Vector.ZERO;
        for (int path = 0; path < PATHS; path++) {
            double right = (x + random.nextDouble() - WIDTH / 2.0) / HEIGHT;
            double up = (HEIGHT / 2.0 - y - random.nextDouble()) / HEIGHT;
            sum = sum.plus(light(EYE, new Vector(right, up - 0.1, 1.2).unit(), random, 0));
        }
        Vector mean = sum.times(1.0 / PATHS);
        return channel(mean.x()) << 16 | channel(mean.y()) << 8 | channel(mean.z());
    }

    private Vector light(Vector origin, Vector direction, SplittableRandom random, int bounce) {
        Ball nearest = null;
        double distance = Double.POSITIVE_INFINITY;
        for (Ball ball : balls) {
            double hit = ball.hit(origin, direction);
            if (hit < distance) {
                distance = hit;
                nearest = ball;
            }
        }
        if (nearest == null) {
            return SKY;
        }
        if (nearest == lamp) {
            // What it shines on a surface is added there.
            return bounce == 0 ? lamp.light() : Vector.ZERO;
        }
        if (bounce == BOUNCES) {
            return Vector.ZERO;
        }
        Vector place = origin.plus(direction.times(distance));
        Vector away = place.minus(nearest.middle()).unit();
        Vector next = away.plus(anyDirection(random)).unit();
        Vector arriving = fromLamp(place, away, random).plus(light(place, next, random, bounce + 1));
        return nearest.colour().times(arriving);
    }

    /** The light of a random point of the lamp, for all of its points. */
    private Vector fromLamp(Vector place, Vector away, SplittableRandom random) {
        Vector outward = anyDirection(random).unit();
        Vector to = lamp.middle().plus(outward.times(lamp.radius())).minus(place);
        double distance = Math.sqrt(to.dot(to));
        Vector direction = to.times(1 / distance);
        double facing = away.dot(direction);
        double shown = -outward.dot(direction);
        if (facing <= 0 || shown <= 0 || isBlocked(place, direction, distance)) {
            return Vector.ZERO;
        }
        double area = 4 * Math.PI * lamp.radius() * lamp.radius();
        return lamp.light().times(facing * shown * area / (Math.PI * distance * distance));
    }

    private boolean isBlocked(Vector place, Vector direction, double distance) {
        return balls.stream()
                .filter(ball -> ball != lamp)
                .anyMatch(ball -> ball.hit(place, direction) < distance);
    }

    /** A direction on the unit sphere, each as likely; added to a normal, it is one of a matt surface. */
    private static Vector anyDirection(SplittableRandom random) {
        double z = 2 * random.nextDouble() - 1;
        double angle = 2 * Math.PI * random.nextDouble();
        double radius = Math.sqrt(Math.max(0, 1 - z * z)) * 0.999;
        return new Vector(radius * Math.cos(angle), radius * Math.sin(angle), z * 0.999);
    }

    private static int channel(double linear) {
        return (int) Math.round(255 * Math.pow(Math.min(1, linear), 1 / 2.2));
    }
}
