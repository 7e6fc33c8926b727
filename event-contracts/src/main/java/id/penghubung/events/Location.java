package id.penghubung.events;

import org.jspecify.annotations.Nullable;

/**
 * Place of the incident.
 *
 * @param latitude degrees, WGS 84
 * @param longitude degrees, WGS 84
 * @param address description of the place by the reporter
 */
public record Location(
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String address) {

    /** Returns the place that these parts describe, or null if all of them are missing. */
    public static @Nullable Location ofParts(
            @Nullable Double latitude, @Nullable Double longitude, @Nullable String address) {
        return latitude == null && longitude == null && address == null
                ? null
                : new Location(latitude, longitude, address);
    }
}
