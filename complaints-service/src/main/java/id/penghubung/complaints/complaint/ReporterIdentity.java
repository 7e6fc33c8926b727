package id.penghubung.complaints.complaint;

import id.penghubung.complaints.personaldata.SealedIdentity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * Encrypted name and contact details of a reporter. They are stored apart from the complaint and read only for callers who may know
 * them (UU 25/2009 Art. 42, Perpres 76/2013).
 */
@Entity
@Immutable
public class ReporterIdentity {

    @Id
    private UUID complaintId;

    @Embedded
    private SealedIdentity sealedIdentity;

    private boolean contactByName;

    private @Nullable Boolean emailProven;

    @SuppressWarnings("NullAway.Init")
    protected ReporterIdentity() {}

    /**
     * Creates the identity of a new complaint.
     *
     * @param contactByName whether the agency may contact the reporter of a confidential complaint by name
     * @param emailProven whether the mail address is proven to be that of the reporter
     */
    public ReporterIdentity(
            UUID complaintId, SealedIdentity sealedIdentity, boolean contactByName, boolean emailProven) {
        this.complaintId = complaintId;
        this.sealedIdentity = sealedIdentity;
        this.contactByName = contactByName;
        this.emailProven = emailProven;
    }

    UUID complaintId() {
        return complaintId;
    }

    SealedIdentity sealedIdentity() {
        return sealedIdentity;
    }

    boolean allowsContactByName() {
        return contactByName;
    }

    /** Returns whether the mail address is proven; null for an identity from before, which counts as proven with an account. */
    @Nullable
    Boolean emailProven() {
        return emailProven;
    }

    /** Contains no personal data, because it may be logged. */
    @Override
    public String toString() {
        return "ReporterIdentity of " + complaintId;
    }
}
