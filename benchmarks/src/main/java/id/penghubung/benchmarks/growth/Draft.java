package id.penghubung.benchmarks.growth;

import java.util.Locale;

/** A complaint that somebody is writing, at a place in degrees (WGS 84). */
record Draft(
        String title, String description, String categoryCode, String districtCode, double latitude, double longitude) {

    /** The JSON of a check for duplicates. The loaded texts have no characters that JSON escapes. */
    String json() {
        return String.format(
                Locale.ROOT,
                "{\"title\":\"%s\",\"description\":\"%s\",\"categoryCode\":\"%s\",\"districtCode\":\"%s\","
                        + "\"location\":{\"latitude\":%.6f,\"longitude\":%.6f}}",
                title,
                description,
                categoryCode,
                districtCode,
                latitude,
                longitude);
    }

    /** The parameter of a list for complaints around the place. */
    String near(int metres) {
        return String.format(Locale.ROOT, "near=%.6f,%.6f&radiusMetres=%d", latitude, longitude, metres);
    }

    /** The parameter of a list for complaints in a box with the place in its middle. */
    String box(double degrees) {
        double half = degrees / 2;
        return String.format(
                Locale.ROOT,
                "bbox=%.6f,%.6f,%.6f,%.6f",
                longitude - half,
                latitude - half,
                longitude + half,
                latitude + half);
    }
}
