package id.penghubung.routing.testing;

import id.penghubung.routing.directory.Agency;
import org.jspecify.annotations.Nullable;

/** Agencies of a directory, for which a focal point answers unless it is said. */
public final class Agencies {

    private Agencies() {}

    public static Agency of(String code, String name, String kind, @Nullable String districtCode, boolean active) {
        return new Agency(code, name, kind, districtCode, active, true, null);
    }

    /** Returns an active department. */
    public static Agency department(String code, String name) {
        return of(code, name, "DEPARTMENT", null, true);
    }

    /** Returns an active department for which nobody answers. */
    public static Agency unansweredDepartment(String code, String name) {
        return new Agency(code, name, "DEPARTMENT", null, true, false, null);
    }
}
