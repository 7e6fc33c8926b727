package id.penghubung.complaints.receipts;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.complaints.personaldata.Identity;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the receipt of a complaint for its reporter, and for nobody else. */
@ApplicationScoped
public class ReadReceipt {

    private final ComplaintRepository complaints;
    private final ReadComplaints readComplaints;
    private final ReceiptSigner signer;

    ReadReceipt(ComplaintRepository complaints, ReadComplaints readComplaints, ReceiptSigner signer) {
        this.complaints = complaints;
        this.readComplaints = readComplaints;
        this.signer = signer;
    }

    /**
     * Reads the receipt for the account that submitted the complaint.
     *
     * @throws ProblemException 404 if the complaint does not exist or is of somebody else
     */
    @Transactional
    ReceiptFacts readByOwner(UUID id, String account) {
        return read(complaints
                .findVisible(id, new ComplaintVisibility.OfReporter(account))
                .orElseThrow(ProblemException::notFound));
    }

    /**
     * Reads the receipt for the reporter, who has proved that the complaint is theirs, within the caller's transaction. If staff use
     * the access code, the reading of the identity is recorded.
     */
    public ReceiptFacts read(Complaint complaint) {
        return facts(complaint, reporter(complaint));
    }

    /** Reads what the slip shows, which is nothing of the identity. */
    public ReceiptFacts readForSlip(Complaint complaint) {
        return facts(complaint, null);
    }

    private ReceiptFacts facts(Complaint complaint, @Nullable Identity reporter) {
        return new ReceiptFacts(
                complaint.trackingNumber(),
                complaint.details(),
                complaint.submittedAt(),
                complaint.arrival(),
                reporter,
                signature(complaint));
    }

    private @Nullable Identity reporter(Complaint complaint) {
        return complaint.isAnonymous()
                ? null
                : readComplaints.identityForReporter(complaint).orElse(null);
    }

    private @Nullable String signature(Complaint complaint) {
        String hash = complaint.arrival().contentSha256();
        return hash == null ? null : signer.sign(complaint.trackingNumber(), complaint.submittedAt(), hash);
    }
}
