package id.penghubung.focalpoint.ombudsman.referrals;

import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.ombudsman.ComplaintCases;
import id.penghubung.focalpoint.ombudsman.ComplaintCases.AgencyComplaint;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads referrals, with the agencies that handled the complaints and the matters that link them. Those of a matter in which the
 * caller is accused or has a conflict of interest are not found.
 */
@ApplicationScoped
class ReferralService {

    private final ReferralTable referrals;
    private final ComplaintCases cases;
    private final MatterDirectory matters;
    private final AgencyStructure structure;
    private final Caller caller;

    ReferralService(
            ReferralTable referrals,
            ComplaintCases cases,
            MatterDirectory matters,
            AgencyStructure structure,
            Caller caller) {
        this.referrals = referrals;
        this.cases = cases;
        this.matters = matters;
        this.structure = structure;
        this.caller = caller;
    }

    /** Returns one page of the referrals, latest received first. */
    @Transactional
    Page<ReferralView> page(@Nullable Boolean open, @Nullable UUID after, int size) {
        List<Referral> rows = referrals.page(MatterViewer.of(caller, structure), open, after, size + 1);
        Map<UUID, ReferralView> views = views(rows);
        return Page.of(
                rows,
                size,
                referral -> Cursor.at(referral.id()),
                referral -> Objects.requireNonNull(views.get(referral.complaintId())));
    }

    /** @throws ProblemException 404 if the complaint was not referred, or its matter is hidden from the caller */
    @Transactional
    ReferralView get(UUID complaintId) {
        Referral referral = referrals
                .find(complaintId)
                .filter(found -> !matters.hidesComplaint(complaintId, caller))
                .orElseThrow(ProblemException::notFound);
        return views(List.of(referral)).values().iterator().next();
    }

    private Map<UUID, ReferralView> views(List<Referral> rows) {
        List<UUID> complaintIds = rows.stream().map(Referral::complaintId).toList();
        Map<UUID, TreeSet<String>> agencies = cases.of(complaintIds).stream()
                .collect(Collectors.groupingBy(
                        AgencyComplaint::complaintId,
                        Collectors.mapping(AgencyComplaint::agencyCode, Collectors.toCollection(TreeSet::new))));
        Map<UUID, List<UUID>> linked = matters.linkedWith(complaintIds, caller);
        return rows.stream()
                .map(referral -> ReferralView.of(
                        referral,
                        List.copyOf(agencies.getOrDefault(referral.complaintId(), new TreeSet<>())),
                        linked.getOrDefault(referral.complaintId(), List.of())))
                .collect(Collectors.toMap(ReferralView::complaintId, view -> view));
    }
}
