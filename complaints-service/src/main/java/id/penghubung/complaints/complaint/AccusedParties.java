package id.penghubung.complaints.complaint;

import id.penghubung.complaints.personaldata.Accused;
import id.penghubung.complaints.personaldata.IdentityCipher;
import id.penghubung.complaints.personaldata.SealedAccused;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts the parties that complaints accuse, and reads them for those who may know them: the reporter, the coordinator, and the
 * inspectorate if it handles the complaint. Nobody of the accused agency sees them, in any role (UU 25/2009 Art. 42, Perpres 76/2013).
 */
@ApplicationScoped
public class AccusedParties {

    private final IdentityCipher cipher;
    private final Caller caller;

    AccusedParties(IdentityCipher cipher, Caller caller) {
        this.cipher = cipher;
        this.caller = caller;
    }

    /** Sets the party that a new complaint accuses, before its submission. */
    public void accuse(Complaint complaint, @Nullable AccusedRequest request) {
        if (request != null) {
            complaint.changeAccused(cipher.sealAccused(complaint.id(), request.party()));
        }
    }

    /**
     * Returns the correction of the party, or null if there is none.
     *
     * @param request the party from now on; null if it stays as it is
     */
    public @Nullable AccusedCorrection correction(Complaint complaint, @Nullable AccusedRequest request) {
        if (request == null || request.party().equals(ofReporter(complaint).orElse(Accused.NOBODY))) {
            return null;
        }
        return new AccusedCorrection(cipher.sealAccused(complaint.id(), request.party()));
    }

    /** Returns the party for the reporter, who has proved by account or access code that the complaint is theirs. */
    public Optional<Accused> ofReporter(Complaint complaint) {
        return Optional.ofNullable(complaint.content().accused())
                .flatMap(accused -> cipher.readAccused(complaint.id(), accused));
    }

    /** Returns the party if the caller, who sees the complaint with this visibility, may know it. */
    Optional<Accused> visible(ComplaintVisibility visibility, Complaint complaint) {
        SealedAccused accused = complaint.content().accused();
        return accused != null && isVisible(visibility, complaint, accused)
                ? cipher.readAccused(complaint.id(), accused)
                : Optional.empty();
    }

    private boolean isVisible(ComplaintVisibility visibility, Complaint complaint, SealedAccused accused) {
        return switch (visibility) {
            case ComplaintVisibility.OfReporter own -> complaint.belongsTo(own.account());
            case ComplaintVisibility.AllComplaints ignored -> !isOfCaller(accused);
            case ComplaintVisibility.OfAgency ignored -> caller.hasAnyRole(Roles.INSPECTOR) && !isOfCaller(accused);
            case ComplaintVisibility.OfOmbudsman ignored -> false;
        };
    }

    private boolean isOfCaller(SealedAccused accused) {
        return caller.agency()
                .filter(agency -> agency.equals(accused.agencyCode()))
                .isPresent();
    }
}
