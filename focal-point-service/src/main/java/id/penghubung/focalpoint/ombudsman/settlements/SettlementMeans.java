package id.penghubung.focalpoint.ombudsman.settlements;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Means by which the participants of a settlement meeting speak with each other. */
@Schema(name = "SettlementMeans")
enum SettlementMeans {
    CALL,
    MEETING
}
