package id.penghubung.events;

import org.jspecify.annotations.Nullable;

/**
 * Where it happened.
 *
 * @param latitude degrees, WGS 84
 * @param longitude degrees, WGS 84
 * @param address as the reporter describes the place
 */
public record Location(
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String address) {}
