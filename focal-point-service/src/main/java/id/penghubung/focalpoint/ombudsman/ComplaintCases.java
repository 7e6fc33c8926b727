package id.penghubung.focalpoint.ombudsman;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Finds the agencies that handled a complaint. Cases depend on this feature, not the reverse. */
public interface ComplaintCases {

    /** A complaint with an agency that has, or had, a case of it. */
    record AgencyComplaint(UUID complaintId, String agencyCode) {}

    /** Returns all agencies that have or had a case of these complaints, with one query. */
    Set<AgencyComplaint> of(Collection<UUID> complaintIds);
}
