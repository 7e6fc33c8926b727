package id.penghubung.complaints.complaint;

import id.penghubung.events.ComplaintDetails;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of a complaint that never changes after its submission. */
@MappedSuperclass
abstract class SubmittedComplaint {

    @Id
    private UUID id;

    private String trackingNumber;

    @Embedded
    private ComplaintContent content;

    private @Nullable String reporterId;
    private @Nullable String accessCodeHash;
    private Instant submittedAt;

    @SuppressWarnings("NullAway.Init")
    protected SubmittedComplaint() {}

    SubmittedComplaint(
            UUID id,
            String trackingNumber,
            ComplaintDetails details,
            @Nullable String reporterId,
            @Nullable String accessCodeHash,
            Instant submittedAt) {
        this.id = id;
        this.trackingNumber = trackingNumber;
        this.content = new ComplaintContent(details);
        this.reporterId = reporterId;
        this.accessCodeHash = accessCodeHash;
        this.submittedAt = submittedAt;
    }

    public UUID id() {
        return id;
    }

    public String trackingNumber() {
        return trackingNumber;
    }

    /** Returns the content, as it is displayed and published. */
    public ComplaintDetails details() {
        return content.details();
    }

    public @Nullable String accessCodeHash() {
        return accessCodeHash;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public boolean belongsTo(String account) {
        return account.equals(reporterId);
    }

    public boolean isAnonymous() {
        return content.anonymous();
    }

    /** Returns whether the reporter's identity is hidden from the agency. Each of the two flags hides it. */
    public boolean hidesReporterFromAgency() {
        return content.anonymous() || content.confidential();
    }
}
