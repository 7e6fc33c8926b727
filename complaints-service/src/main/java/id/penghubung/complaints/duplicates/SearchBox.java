package id.penghubung.complaints.duplicates;

import org.jspecify.annotations.Nullable;

/**
 * The box in which complaints are looked for: the circle around a position fits into it. All values are null without a position;
 * nothing is found in such a box. A box that would cross the antimeridian or a pole is cut there.
 */
record SearchBox(
        @Nullable Double west,
        @Nullable Double south,
        @Nullable Double east,
        @Nullable Double north,
        @Nullable Double longitude,
        @Nullable Double latitude) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;
    private static final double METRES_PER_DEGREE = Math.PI * EARTH_RADIUS_METRES / 180;

    /** Near the poles a degree of longitude has hardly any length. */
    private static final double SMALLEST_COSINE = 0.01;

    private static final SearchBox NOWHERE = new SearchBox(null, null, null, null, null, null);

    static SearchBox around(DuplicateCheckRequest.@Nullable Position position, int metres) {
        if (position == null) {
            return NOWHERE;
        }
        double latitude = position.latitude();
        double longitude = position.longitude();
        double high = metres / METRES_PER_DEGREE;
        double wide = high / Math.max(SMALLEST_COSINE, Math.cos(Math.toRadians(latitude)));
        return new SearchBox(longitude - wide, latitude - high, longitude + wide, latitude + high, longitude, latitude);
    }

    /** Returns the distance of a position from the centre in metres; null if one of the two is unknown. */
    @Nullable
    Double metresTo(@Nullable Double toLatitude, @Nullable Double toLongitude) {
        if (latitude == null || longitude == null || toLatitude == null || toLongitude == null) {
            return null;
        }
        double north1 = Math.toRadians(latitude);
        double north2 = Math.toRadians(toLatitude);
        double half = square(Math.sin((north2 - north1) / 2))
                + Math.cos(north1) * Math.cos(north2) * square(Math.sin(Math.toRadians(toLongitude - longitude) / 2));
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(half));
    }

    private static double square(double value) {
        return value * value;
    }
}
