package id.penghubung.complaints.tracking;

import id.penghubung.complaints.duplicates.LeadView;
import id.penghubung.complaints.duplicates.ReadLead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads the lead of a merged complaint with the tracking number and access code of the merged one. */
@ApplicationScoped
class TrackLead {

    private final TrackComplaint tracking;
    private final ReadLead readLead;

    TrackLead(TrackComplaint tracking, ReadLead readLead) {
        this.tracking = tracking;
        this.readLead = readLead;
    }

    @Transactional
    LeadView read(TrackComplaint.Credentials credentials) {
        return readLead.ofVisible(tracking.authenticate(credentials).id());
    }
}
