package id.penghubung.complaints.tracking;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.personaldata.FormerAccounts;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Gives the reporter of an earlier anonymous complaint an access code. Its account is not stored any more, so that the reporter cannot
 * follow it with the account alone.
 */
@ApplicationScoped
class ClaimAccessCode {

    private final ComplaintRepository complaints;
    private final FormerAccounts formerAccounts;
    private final AccessCodes codes;

    ClaimAccessCode(ComplaintRepository complaints, FormerAccounts formerAccounts, AccessCodes codes) {
        this.complaints = complaints;
        this.formerAccounts = formerAccounts;
        this.codes = codes;
    }

    /**
     * Returns a new access code. It may be repeated, for instance if the reply was lost: only the last code is valid.
     *
     * @throws ProblemException 404 if the complaint was not submitted anonymously from this account
     */
    @Transactional
    ClaimedAccessCode claim(String trackingNumber, String account) {
        String number = Alphabet.normalized(trackingNumber);
        Optional<Complaint> found =
                TrackingNumber.isPlausible(number) ? complaints.findByTrackingNumber(number) : Optional.empty();
        Complaint complaint = found.filter(Complaint::isAnonymous)
                .filter(each -> formerAccounts.isFrom(each.id(), account))
                .orElseThrow(ProblemException::notFound);
        String code = codes.random();
        formerAccounts.replaceAccessCode(complaint.id(), codes.hash(complaint.id(), code));
        return new ClaimedAccessCode(complaint.trackingNumber(), code);
    }
}
