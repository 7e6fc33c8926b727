package id.penghubung.complaints.personaldata;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff who reads the identity of a reporter.
 *
 * @param account sign-in name, which reporters never see
 * @param role the role by which they read it
 * @param agencyCode the agency of an officer, or null
 */
public record Reader(String account, String role, @Nullable String agencyCode) {

    /** In the order in which they decide what a caller with several roles sees. */
    private static final List<String> ROLES = List.of(
            Roles.COORDINATOR,
            Roles.AGENCY_HEAD,
            Roles.FOCAL_POINT,
            Roles.INSPECTOR,
            Roles.OMBUDSMAN,
            Roles.SECRETARY,
            Roles.ADMIN);

    private static final String UNKNOWN = "unknown";

    public static Reader of(Caller caller) {
        return withRole(caller, roleOf(caller).orElse(UNKNOWN));
    }

    /** Returns the caller as a reader, if the caller is staff. */
    public static Optional<Reader> ofStaff(Caller caller) {
        return roleOf(caller).map(role -> withRole(caller, role));
    }

    private static Optional<String> roleOf(Caller caller) {
        return ROLES.stream().filter(caller::hasAnyRole).findFirst();
    }

    private static Reader withRole(Caller caller, String role) {
        return new Reader(caller.account(), role, caller.agency().orElse(null));
    }
}
