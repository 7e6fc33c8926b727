package id.penghubung.complaints.complaint;

import id.penghubung.kit.text.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One entry of a complaint's public timeline: time, role of the actor (never a person) and message. */
@Entity
@Immutable
public class TimelineEntry {

    /** The number of an entry. The entries of a complaint count from 1, in the order in which this service learned of them. */
    @Embeddable
    public record Key(UUID complaintId, int seq) {}

    @EmbeddedId
    private Key key;

    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    private ComplaintStatus status;

    @Enumerated(EnumType.STRING)
    private Actor actor;

    private @Nullable String agencyCode;

    private @Nullable String messageId;

    private @Nullable String messageEn;

    private @Nullable UUID leadId;

    private @Nullable Boolean superiorOffered;

    @SuppressWarnings("NullAway.Init")
    protected TimelineEntry() {}

    TimelineEntry(
            Key key,
            Instant occurredAt,
            ComplaintStatus status,
            Actor actor,
            @Nullable String agencyCode,
            @Nullable Text message) {
        this.key = key;
        this.occurredAt = occurredAt;
        this.status = status;
        this.actor = actor;
        this.agencyCode = agencyCode;
        this.messageId = message == null ? null : message.id();
        this.messageEn = message == null || message.en().equals(message.id()) ? null : message.en();
    }

    /** Notes that the text was taken over from the lead of the complaint, with which it is erased. */
    TimelineEntry takenOverFrom(UUID lead) {
        leadId = lead;
        return this;
    }

    /** Notes that the reporter may ask the superior from now on, which the shown message says too. */
    TimelineEntry offeringSuperior() {
        superiorOffered = true;
        return this;
    }

    UUID complaintId() {
        return key.complaintId();
    }

    public int seq() {
        return key.seq();
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public ComplaintStatus status() {
        return status;
    }

    public Actor actor() {
        return actor;
    }

    public @Nullable String agencyCode() {
        return agencyCode;
    }

    /** Returns the Indonesian message as it is stored. */
    @Nullable
    String messageId() {
        return messageId;
    }

    /** Returns the English message as it is stored; null if it is the same as the Indonesian one. */
    @Nullable
    String messageEn() {
        return messageEn;
    }

    @Nullable
    UUID leadId() {
        return leadId;
    }

    /** Returns true if the reporter may ask the superior from this entry on; null if it does not say so. */
    @Nullable
    Boolean superiorOffered() {
        return superiorOffered;
    }

    /** Returns the message as it is shown. A message written by a person is the same in both languages. */
    public @Nullable Text message() {
        if (messageId == null) {
            return null;
        }
        Text stored = Text.of(messageId, messageEn == null ? messageId : messageEn);
        return Boolean.TRUE.equals(superiorOffered) ? AnswerMessages.offeringSuperior(stored) : stored;
    }
}
