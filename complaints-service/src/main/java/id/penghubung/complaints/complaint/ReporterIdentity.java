package id.penghubung.complaints.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * Name and contact details of a reporter. They are stored apart from the complaint and read only for callers who may know
 * them (UU 25/2009 Art. 42, Perpres 76/2013).
 */
@Entity
@Immutable
public class ReporterIdentity {

    @Id
    private UUID complaintId;

    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String phone;

    @SuppressWarnings("NullAway.Init")
    protected ReporterIdentity() {}

    public ReporterIdentity(UUID complaintId, @Nullable String name, @Nullable String email, @Nullable String phone) {
        this.complaintId = complaintId;
        this.name = name;
        this.email = email;
        this.phone = phone;
    }

    UUID complaintId() {
        return complaintId;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String phone() {
        return phone;
    }

    /** Contains no personal data, because it may be logged. */
    @Override
    public String toString() {
        return "ReporterIdentity of " + complaintId;
    }
}
