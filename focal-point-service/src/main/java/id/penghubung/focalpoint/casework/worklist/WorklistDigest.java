package id.penghubung.focalpoint.casework.worklist;

import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseAssignment;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.notifications.DigestSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Summary of due, overdue and new cases of a work list, read with a few short queries on its index. */
@ApplicationScoped
class WorklistDigest implements DigestSource {

    /**
     * Number of open cases that are checked for new ones. New cases have the latest due dates, so the scan starts with
     * the latest.
     */
    private static final int SCAN_LIMIT = 500;

    private final CaseRepository cases;

    WorklistDigest(CaseRepository cases) {
        this.cases = cases;
    }

    @Override
    public Summary of(String agencyCode, String account, Instant since, Instant now, Instant endOfDay) {
        return new Summary(
                dueBetween(agencyCode, account, now, endOfDay),
                dueBetween(agencyCode, account, Instant.EPOCH, now),
                openedSince(agencyCode, account, since));
    }

    /** Tracking numbers of cases that are assigned to the officer or unassigned. */
    private List<String> dueBetween(String agencyCode, String account, Instant from, Instant to) {
        return cases.find(
                        "select trackingNumber from AgencyCase where agencyCode = ?1 and dueAt >= ?2 and dueAt < ?3"
                                + " and (assignment.account is null or assignment.account = ?4) order by dueAt, id",
                        agencyCode,
                        from,
                        to,
                        account)
                .project(String.class)
                .range(0, MAX_LISTED)
                .list();
    }

    private List<String> openedSince(String agencyCode, String account, Instant since) {
        return cases
                .find("agencyCode = ?1 and status = ?2 order by dueAt desc, id desc", agencyCode, CaseStatus.OPEN)
                .range(0, SCAN_LIMIT - 1)
                .list()
                .stream()
                .filter(agencyCase -> !agencyCase.openedAt().isBefore(since))
                .filter(agencyCase -> {
                    CaseAssignment assignment = agencyCase.assignment();
                    return assignment == null || assignment.account().equals(account);
                })
                .limit(MAX_LISTED + 1L)
                .map(AgencyCase::trackingNumber)
                .toList();
    }
}
