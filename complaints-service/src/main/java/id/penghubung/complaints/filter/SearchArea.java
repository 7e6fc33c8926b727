package id.penghubung.complaints.filter;

import org.jspecify.annotations.Nullable;

/**
 * The area in which complaints are looked for: a box of degrees, or a circle and the box around it. A box that would cross the
 * antimeridian or a pole is cut there.
 *
 * @param circle the circle, or null for the whole box
 */
public record SearchArea(
        double west,
        double south,
        double east,
        double north,
        @Nullable Circle circle) {

    /** Radius of the earth; the SQL of the distance has the same. */
    public static final double EARTH_RADIUS_METRES = 6_371_008.8;

    private static final double METRES_PER_DEGREE = Math.PI * EARTH_RADIUS_METRES / 180;

    /** Near the poles a degree of longitude has hardly any length. */
    private static final double SMALLEST_COSINE = 0.01;

    /** A circle on the surface of the earth. */
    public record Circle(double latitude, double longitude, int metres) {}

    public static SearchArea around(double latitude, double longitude, int metres) {
        double high = metres / METRES_PER_DEGREE;
        double wide = high / Math.max(SMALLEST_COSINE, Math.cos(Math.toRadians(latitude)));
        return new SearchArea(
                longitude - wide,
                latitude - high,
                longitude + wide,
                latitude + high,
                new Circle(latitude, longitude, metres));
    }

    /** Returns the cells that the box touches. */
    public SearchCells cells() {
        return SearchCells.of(this);
    }
}
