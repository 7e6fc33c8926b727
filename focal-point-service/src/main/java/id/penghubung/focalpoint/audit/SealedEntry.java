package id.penghubung.focalpoint.audit;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Entry of the audit record of a case, chained to the previous entry. Never changed, except that its text can be erased. */
@Entity
@Immutable
@Table(name = "case_entry")
class SealedEntry {

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

    String hash() {
        return hash;
    }

    EntryView view() {
        return EntryView.of(key.seq(), at, type, new Actor(actorRole, actorAccount, actorName), message, details);
    }
}
