package id.penghubung.complaints.complaint;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Changes a complaint for the account that submitted it, within the caller's transaction. */
@ApplicationScoped
public class ChangeOwnComplaint {

    private final ComplaintRepository complaints;
    private final ReadComplaints readComplaints;

    ChangeOwnComplaint(ComplaintRepository complaints, ReadComplaints readComplaints) {
        this.complaints = complaints;
        this.readComplaints = readComplaints;
    }

    /**
     * Locks the complaint, changes it and returns what its owner then sees.
     *
     * @param ifMatch version that the caller has read, if it named one
     * @throws ProblemException 404 for every other account; 412 for another version; and what the change refuses
     */
    public ReadComplaints.Read change(UUID id, String account, @Nullable String ifMatch, Consumer<Complaint> change) {
        ComplaintVisibility owner = new ComplaintVisibility.OfReporter(account);
        Complaint complaint = complaints.lockVisible(id, owner).orElseThrow(ProblemException::notFound);
        EntityTags.checkMatch(ifMatch, complaint.version());
        change.accept(complaint);
        complaints.flush();
        return readComplaints.view(complaint, owner);
    }
}
