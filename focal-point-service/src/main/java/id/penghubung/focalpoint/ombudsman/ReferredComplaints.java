package id.penghubung.focalpoint.ombudsman;

import id.penghubung.events.ComplaintReferred;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The complaints that their reporters referred to the Ombudsman. */
public interface ReferredComplaints {

    /** Records referrals, each complaint once. Called in the transaction in which their events are received. */
    void record(List<ComplaintReferred> referrals);

    /** Returns those of the complaints that were referred by a secret reporter. */
    Set<UUID> withSecretReporter(Collection<UUID> complaintIds);
}
