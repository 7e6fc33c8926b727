package id.penghubung.quality.access;

import org.jspecify.annotations.Nullable;

/**
 * Visibility scope of a caller, a condition of queries.
 *
 * @param agencyCode the only agency whose units are visible; null for all units
 */
public record Scope(@Nullable String agencyCode) {

    public static Scope all() {
        return new Scope(null);
    }

    public static Scope ofAgency(String agencyCode) {
        return new Scope(agencyCode);
    }

    public boolean includes(String agency) {
        return agencyCode == null || agencyCode.equals(agency);
    }
}
