package id.penghubung.focalpoint.casework;

import java.util.Optional;

/** Who may be given the cases of an agency. */
interface AgencyOfficers {

    /** The name of somebody who answers for the agency today; nothing for anybody else. */
    Optional<String> nameOf(String agencyCode, String account);
}
