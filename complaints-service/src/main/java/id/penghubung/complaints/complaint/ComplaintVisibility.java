package id.penghubung.complaints.complaint;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.CommonProblem;
import id.penghubung.kit.problem.ProblemException;

/** What a caller may see of the complaints, in the terms of the query that reads them. */
public sealed interface ComplaintVisibility {

    /** The regency's coordinator sees every complaint. */
    record AllComplaints() implements ComplaintVisibility {}

    /** An officer sees what his agency is responsible for now. */
    record OfAgency(String agencyCode) implements ComplaintVisibility {}

    /** A reporter sees his own. */
    record OfReporter(String account) implements ComplaintVisibility {}

    /** How this caller looks at complaints. */
    static ComplaintVisibility of(Caller caller) {
        if (caller.hasAnyRole(Roles.COORDINATOR)) {
            return new AllComplaints();
        }
        if (caller.hasAnyRole(Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR)) {
            return new OfAgency(caller.agency()
                    .orElseThrow(() -> ProblemException.of(
                            CommonProblem.FORBIDDEN,
                            "Akun Anda belum terikat pada perangkat daerah.",
                            "Your account is not bound to an agency.")));
        }
        return new OfReporter(caller.subject());
    }

    /** Whether this viewer may know who complains. */
    default boolean canSeeReporterOf(Complaint complaint) {
        return switch (this) {
            case OfReporter own -> complaint.belongsTo(own.account());
            case AllComplaints ignored -> !complaint.isAnonymous();
            case OfAgency ignored -> !complaint.hidesReporterFromAgency();
        };
    }
}
