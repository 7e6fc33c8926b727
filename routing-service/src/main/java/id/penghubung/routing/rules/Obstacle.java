package id.penghubung.routing.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reason why the outcome of a rule reaches no agency. */
@Schema(name = "RoutingObstacle")
public enum Obstacle {
    /** The agency is not in the directory. */
    UNKNOWN_AGENCY,
    /** The agency is in the directory but not active. */
    INACTIVE_AGENCY,
    /** The directory has no office for the district. */
    NO_DISTRICT_OFFICE,
    /** The directory has no inspectorate. */
    NO_INSPECTORATE,
    /** Nobody answers for the agency at present: no focal point, deputy or head (directory). */
    UNANSWERED_AGENCY,
    /** The complaint accuses staff of the agency that would get it. */
    ACCUSED_AGENCY,
    /** No rule but the last one matches. */
    NO_RULE;

    /** Returns whether the agency may still arrive while the directory is loading. */
    public boolean isMissingAgency() {
        return this == UNKNOWN_AGENCY || this == NO_DISTRICT_OFFICE || this == NO_INSPECTORATE;
    }

    /** Returns whether a change of the directory can remove the obstacle. */
    public boolean isTemporary() {
        return isMissingAgency() || this == INACTIVE_AGENCY || this == UNANSWERED_AGENCY;
    }
}
