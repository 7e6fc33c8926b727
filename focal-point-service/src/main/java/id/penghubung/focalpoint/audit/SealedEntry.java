package id.penghubung.focalpoint.audit;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Entry of the audit record of a case, chained to the previous entry. Never changed. */
@Entity
@Immutable
@Table(name = "case_entry")
@NamedNativeQuery(
        name = SealedEntry.OF_CASES,
        query = "select * from case_entry where case_id = any (:cases) order by case_id, seq",
        resultClass = SealedEntry.class)
class SealedEntry {

    /** Query that reads the entries of an array of cases, in their order. */
    static final String OF_CASES = "SealedEntry.ofCases";

    @EmbeddedId
    private EntryKey key;

    private long caseVersion;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private EntryType type;

    private String actorRole;
    private @Nullable String actorAccount;
    private String actorName;
    private @Nullable String message;

    /** Text instead of {@code jsonb}, because sealed content must be read exactly as it was written. */
    @Column(columnDefinition = "text")
    private @Nullable String details;

    private String previousHash;
    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected SealedEntry() {}

    SealedEntry(EntryFacts facts, String hash) {
        this.key = new EntryKey(facts.caseId(), facts.seq());
        this.caseVersion = facts.caseVersion();
        this.at = facts.at();
        this.type = EntryType.valueOf(facts.type());
        this.actorRole = facts.actorRole();
        this.actorAccount = facts.actorAccount();
        this.actorName = facts.actorName();
        this.message = facts.message();
        this.details = facts.details();
        this.previousHash = facts.previousHash();
        this.hash = hash;
    }

    UUID caseId() {
        return key.caseId();
    }

    String hash() {
        return hash;
    }

    EntryView view() {
        return new EntryView(
                key.seq(),
                at,
                type,
                new Actor(actorRole, actorAccount, actorName),
                message,
                CanonicalJson.read(details),
                type.isInternal() ? Boolean.TRUE : null);
    }
}
