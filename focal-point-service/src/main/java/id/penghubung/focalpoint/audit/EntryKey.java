package id.penghubung.focalpoint.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Key of an entry: the case and the number of the entry. */
@Embeddable
record EntryKey(
        @Column(updatable = false) UUID caseId,
        @Column(updatable = false) int seq) {}
