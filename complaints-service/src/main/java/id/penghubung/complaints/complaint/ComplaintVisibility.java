package id.penghubung.complaints.complaint;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.Digests;

/** The set of complaints that a caller may see. Queries apply it as a condition. */
public sealed interface ComplaintVisibility {

    /** Every complaint: for the coordinator of the regency. */
    record AllComplaints() implements ComplaintVisibility {}

    /** The complaints that an agency is responsible for now: for its officers. */
    record OfAgency(String agencyCode) implements ComplaintVisibility {}

    /** The complaints of one reporter. */
    record OfReporter(String account) implements ComplaintVisibility {}

    /**
     * The complaints that their reporters referred to the Ombudsman, or that a matter links: for its liaison. Without those of
     * a matter in which the liaison is accused or has a conflict of interest.
     *
     * @param name digest of the sign-in name
     * @param subject digest of the stable id
     */
    record OfOmbudsman(String name, String subject) implements ComplaintVisibility {

        public static OfOmbudsman of(Caller caller) {
            return new OfOmbudsman(Digests.ofReader(caller.account()), Digests.ofReader(caller.subject()));
        }
    }

    /**
     * Returns the visibility of a caller.
     *
     * @throws ProblemException 403 if an officer's account is not bound to an agency
     */
    static ComplaintVisibility of(Caller caller) {
        if (caller.hasAnyRole(Roles.COORDINATOR)) {
            return new AllComplaints();
        }
        if (caller.hasAnyRole(Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR)) {
            return new OfAgency(caller.agency().orElseThrow(ProblemException::withoutAgency));
        }
        if (caller.hasAnyRole(Roles.OMBUDSMAN)) {
            return OfOmbudsman.of(caller);
        }
        return new OfReporter(caller.subject());
    }

    /**
     * Returns whether the reporter's identity may be shown, as far as the complaint alone decides that. The liaison of the Ombudsman sees
     * it only with the reporter's consent.
     */
    default boolean maySeeReporterOf(Complaint complaint) {
        return switch (this) {
            case OfReporter own -> complaint.belongsTo(own.account());
            case AllComplaints ignored -> !complaint.isAnonymous();
            case OfOmbudsman ignored ->
                complaint.referral() != null && complaint.referral().consentGiven();
            case OfAgency ignored -> !complaint.isAnonymous();
        };
    }

    /**
     * Returns whether the text may be shown with which the reporter completed the complaint. It may tell who the reporter is; the
     * coordinator needs it to decide.
     */
    default boolean canSeeCompletionOf(Complaint complaint) {
        return this instanceof AllComplaints
                || maySeeReporterOf(complaint)
                        && !(this instanceof OfAgency && complaint.content().hidesReporterFromAgency());
    }

    /**
     * Returns whether the reporter's identity may be shown. The agency sees that of a confidential complaint only if the reporter
     * allowed it to contact them by name.
     */
    default boolean canSeeReporterOf(Complaint complaint, ReporterIdentity identity) {
        return maySeeReporterOf(complaint)
                && (!(this instanceof OfAgency)
                        || !complaint.content().hidesReporterFromAgency()
                        || identity.allowsContactByName());
    }
}
