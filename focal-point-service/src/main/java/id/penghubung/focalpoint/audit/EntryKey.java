package id.penghubung.focalpoint.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Which entry of which case. */
@Embeddable
record EntryKey(
        @Column(updatable = false) UUID caseId,
        @Column(updatable = false) int seq) {}
