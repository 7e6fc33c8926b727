package id.penghubung.complaints.publication;

import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.events.ComplaintKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The conditions for a list of public complaints; null for no condition. Both days are included. */
record PublicFilter(
        @Nullable String categoryCode,
        @Nullable String districtCode,
        @Nullable ComplaintStatus status,
        @Nullable ComplaintKind kind,
        @Nullable LocalDate submittedFrom,
        @Nullable LocalDate submittedTo) {}
