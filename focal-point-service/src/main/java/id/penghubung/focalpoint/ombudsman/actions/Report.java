package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.problem.ProblemException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * An examination report (<i>Laporan Hasil Pemeriksaan, LHP</i>) of a matter. It never changes after its registration, except for
 * the comment of the reporter.
 */
@Entity
@Table(name = "ombudsman_report")
class Report {

    /** The findings of all reports of a page are read together. */
    private static final int BATCH = 101;

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID matterId;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Conclusion conclusion;

    @Column(updatable = false)
    private LocalDate signedOn;

    @Column(updatable = false)
    private Instant receivedAt;

    @Column(updatable = false)
    private @Nullable String summary;

    @Column(updatable = false)
    private @Nullable UUID attachmentId;

    @Column(updatable = false)
    private Instant registeredAt;

    @Column(updatable = false)
    private @Nullable LocalDate sentToReporterOn;

    private @Nullable String comment;
    private @Nullable Instant commentReceivedAt;
    private @Nullable String commentRecordedBy;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "ombudsman_finding", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<Finding> findings;

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    Report(UUID id, UUID matterId, ReportRequest request, List<Finding> findings, Instant registeredAt) {
        this.id = id;
        this.matterId = matterId;
        this.number = request.number();
        this.conclusion = request.conclusion();
        this.signedOn = request.signedOn();
        this.receivedAt = request.receivedAt();
        this.summary = request.summary();
        this.attachmentId = request.attachmentId();
        this.registeredAt = registeredAt;
        this.sentToReporterOn = request.sentToReporterOn();
        this.findings = new ArrayList<>(findings);
    }

    /**
     * Records the comment of the reporter.
     *
     * @throws ProblemException 409 if there is one already
     */
    void recordComment(ReportComment recorded, String account) {
        if (comment != null) {
            throw ActionProblem.REPORT_COMMENTED.at(
                    "text",
                    "Tanggapan Pelapor atas LHP ini sudah dicatat.",
                    "The comment of the reporter on this report is already recorded.");
        }
        comment = recorded.text();
        commentReceivedAt = recorded.receivedAt();
        commentRecordedBy = account;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    Conclusion conclusion() {
        return conclusion;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    UUID matterId() {
        return matterId;
    }

    @Nullable
    UUID attachmentId() {
        return attachmentId;
    }

    @Nullable
    LocalDate sentToReporterOn() {
        return sentToReporterOn;
    }

    long version() {
        return version;
    }

    /**
     * Returns the report without the findings about other agencies. The comment of the reporter is for those who see all
     * agencies: it could tell an agency who the reporter is.
     *
     * @param files those of the files of reports that the viewer may see
     */
    ReportView view(MatterViewer viewer, Set<UUID> files, @Nullable DeadlineView commentDeadline) {
        return new ReportView(
                id,
                matterId,
                number,
                conclusion,
                signedOn,
                receivedAt,
                summary,
                attachmentId != null && files.contains(attachmentId) ? attachmentId : null,
                sentToReporterOn,
                commentDeadline,
                viewer.seesAll() ? comment : null,
                commentReceivedAt,
                commentRecordedBy,
                findings.stream()
                        .filter(finding -> viewer.sees(finding.agencyCode()))
                        .toList(),
                registeredAt,
                version);
    }

    /** Returns the entry of the audit record of the matter. It names the conclusion, not what was found. */
    EntryDraft entry(Actor actor) {
        return new EntryDraft(
                registeredAt,
                EntryType.MATTER_REPORT_REGISTERED,
                actor,
                null,
                Map.of(
                        "reportId", id.toString(),
                        "number", number,
                        "conclusion", conclusion.name(),
                        "signedOn", signedOn.toString(),
                        "receivedAt", receivedAt.toString()));
    }

    /** Returns the entry of the audit record of the matter about the comment, without its text. */
    EntryDraft commentEntry(ReportComment recorded, Actor actor, Instant now) {
        return new EntryDraft(
                now,
                EntryType.MATTER_REPORT_COMMENTED,
                actor,
                null,
                Map.of(
                        "reportId",
                        id.toString(),
                        "receivedAt",
                        recorded.receivedAt().toString()));
    }
}
