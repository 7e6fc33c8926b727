package id.penghubung.complaints.retention;

import id.penghubung.events.ComplaintKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Data with a time of retention of its own: the complaints of a kind, or the record of readings by staff. */
@Schema(name = "RetainedData")
public enum RetainedData {
    /** Complaints of the kind {@link ComplaintKind#COMPLAINT}. */
    COMPLAINT,
    /** Complaints of the kind {@link ComplaintKind#ASPIRATION}. */
    ASPIRATION,
    /** Complaints of the kind {@link ComplaintKind#INFORMATION_REQUEST}. */
    INFORMATION_REQUEST,
    /** Record of readings of the identities of reporters by staff (UU 27/2022 Art. 31). */
    ACCESS_LOG
}
