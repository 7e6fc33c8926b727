package id.penghubung.focalpoint.casework;

import id.penghubung.events.CaseAcknowledged;
import id.penghubung.events.CaseResolved;
import id.penghubung.events.CaseReturned;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.FollowUpPosted;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of a case's history: what was done, by whom, and what was said. Written once. */
@Entity
@Immutable
@Table(name = "case_entry")
class CaseEntry {

    @Id
    private UUID id;

    private UUID caseId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private EntryType type;

    private String actorRole;
    private String actorName;
    private @Nullable String message;

    @SuppressWarnings("NullAway.Init")
    protected CaseEntry() {}

    private CaseEntry(UUID id, UUID caseId, Instant at, EntryType type, Officer officer, @Nullable String message) {
        this.id = id;
        this.caseId = caseId;
        this.at = at;
        this.type = type;
        this.actorRole = officer.role();
        this.actorName = officer.name();
        this.message = message;
    }

    /** The line that tells of an act of the agency. */
    static CaseEntry of(UUID id, DomainEvent event, Officer officer) {
        return switch (event) {
            case CaseAcknowledged noted ->
                new CaseEntry(id, noted.caseId(), noted.acknowledgedAt(), EntryType.ACKNOWLEDGED, officer, null);
            case FollowUpPosted posted ->
                new CaseEntry(id, posted.caseId(), posted.postedAt(), EntryType.FOLLOW_UP, officer, posted.message());
            case CaseResolved resolved ->
                new CaseEntry(
                        id, resolved.caseId(), resolved.resolvedAt(), EntryType.RESOLVED, officer, resolved.message());
            case CaseReturned returned ->
                new CaseEntry(
                        id, returned.caseId(), returned.returnedAt(), EntryType.RETURNED, officer, returned.reason());
            default -> throw new IllegalArgumentException("Not an act of the agency: " + event.getClass());
        };
    }

    UUID caseId() {
        return caseId;
    }

    EntryView view() {
        return new EntryView(at, type, new EntryView.Actor(actorRole, actorName), message);
    }
}
