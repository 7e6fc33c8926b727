package id.penghubung.complaints.referral;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintActions;
import id.penghubung.complaints.complaint.ComplaintProblem;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.complaints.complaint.ReferralGround;
import id.penghubung.complaints.complaint.ReporterIdentityRepository;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Refers a complaint to the Ombudsman on behalf of its reporter, and explains beforehand whether that is possible. */
@ApplicationScoped
public class ReferComplaint {

    private final ComplaintRepository complaints;
    private final ReporterIdentityRepository identities;
    private final EntryConditions conditions;
    private final ComplaintActions actions;
    private final Clock clock;

    ReferComplaint(
            ComplaintRepository complaints,
            ReporterIdentityRepository identities,
            EntryConditions conditions,
            ComplaintActions actions,
            Clock clock) {
        this.complaints = complaints;
        this.identities = identities;
        this.conditions = conditions;
        this.actions = actions;
        this.clock = clock;
    }

    /** @throws ProblemException 404 for every account that did not submit the complaint */
    @Transactional
    ReferralView readByOwner(UUID id, String account, Locale language) {
        Complaint complaint = complaints
                .findVisible(id, new ComplaintVisibility.OfReporter(account))
                .orElseThrow(ProblemException::notFound);
        return read(complaint, language);
    }

    /**
     * Refers for the account that submitted the complaint.
     *
     * @throws ProblemException 404 for every other account; and what {@link #refer} refuses
     */
    @Transactional
    ReferralView referByOwner(UUID id, String account, ReferralRequest request, Locale language) {
        Complaint complaint = complaints
                .lockVisible(id, new ComplaintVisibility.OfReporter(account))
                .orElseThrow(ProblemException::notFound);
        return refer(complaint, request, language);
    }

    /** Returns the conditions of entry for an authenticated reporter, or the referral that was made. */
    public ReferralView read(Complaint complaint, Locale language) {
        return view(complaint, conditions.check(complaint, statement(complaint)), language);
    }

    /**
     * Refers for an authenticated reporter, within the caller's transaction, which has locked the complaint.
     *
     * @throws ProblemException 409 if the complaint is already referred, or a condition is not met; 400 if the reporter
     *     consents to pass on an identity that is not stored
     */
    public ReferralView refer(Complaint complaint, ReferralRequest request, Locale language) {
        if (complaint.referral() != null) {
            throw ComplaintProblem.ALREADY_REFERRED.exception();
        }
        List<CheckedCondition> checked = conditions.check(complaint, request.notBeforeCourt());
        if (checked.stream().anyMatch(condition -> condition.state() != ConditionState.MET)) {
            throw ComplaintProblem.REFERRAL_NOT_POSSIBLE
                    .exception()
                    .withExtension("conditions", views(checked, language));
        }
        if (request.consentToShareIdentity() && !identities.isOnRecord(complaint)) {
            throw ProblemException.invalid(FieldError.of(
                    "consentToShareIdentity",
                    "tidak ada nama atau kontak yang tersimpan; isi false",
                    "no name or contact details are stored; send false"));
        }
        ReferralGround ground = conditions.ground(complaint).orElseThrow();
        actions.store(
                complaint, complaint.reporterActs().refer(ground, request.consentToShareIdentity(), clock.instant()));
        return view(complaint, checked, language);
    }

    private ReferralView view(Complaint complaint, List<CheckedCondition> checked, Locale language) {
        boolean possible = complaint.referral() == null
                && checked.stream().noneMatch(condition -> condition.state() == ConditionState.NOT_MET);
        return new ReferralView(
                possible,
                conditions.ground(complaint).orElse(null),
                identities.isOnRecord(complaint),
                views(checked, language),
                ReferralView.Made.of(complaint.referral()));
    }

    /** After a referral the statement is on record. */
    private static @Nullable Boolean statement(Complaint complaint) {
        return complaint.referral() == null ? null : Boolean.TRUE;
    }

    private static List<ReferralView.ConditionView> views(List<CheckedCondition> checked, Locale language) {
        return checked.stream()
                .map(condition -> ReferralView.ConditionView.of(condition, language))
                .toList();
    }
}
