package id.penghubung.complaints.tracking;

import id.penghubung.complaints.receipts.ReadReceipt;
import id.penghubung.complaints.receipts.ReceiptFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads the receipt of a complaint with its tracking number and access code. */
@ApplicationScoped
class TrackReceipt {

    private final TrackComplaint tracking;
    private final ReadReceipt readReceipt;

    TrackReceipt(TrackComplaint tracking, ReadReceipt readReceipt) {
        this.tracking = tracking;
        this.readReceipt = readReceipt;
    }

    @Transactional
    ReceiptFacts read(TrackComplaint.Credentials credentials) {
        return readReceipt.read(tracking.authenticate(credentials));
    }

    @Transactional
    ReceiptFacts readForSlip(TrackComplaint.Credentials credentials) {
        return readReceipt.readForSlip(tracking.authenticate(credentials));
    }
}
