package id.penghubung.quality.units;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Those whom a unit serves. */
@Schema(name = "Audience")
public enum Audience {
    PUBLIC,
    /** Other agencies of the regency. */
    INTERNAL,
    BOTH;

    /** Returns the audience that an event names; {@link #BOTH} for a value of a later release. */
    static Audience of(String value) {
        for (Audience audience : values()) {
            if (audience.name().equals(value)) {
                return audience;
            }
        }
        return BOTH;
    }
}
