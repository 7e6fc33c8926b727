package id.penghubung.focalpoint.webhooks;

import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.PendingNotification;
import id.penghubung.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** A subscription to notifications by HTTP. It is switched off when deliveries fail for too long. */
@Entity
@Table(name = "webhook")
class Webhook {

    /** The maximum time from the creation of a delivery to its first attempt, unless the receiver was failing already. */
    private static final Duration FIRST_ATTEMPT_WITHIN = Duration.ofMinutes(10);

    @Id
    private UUID id;

    @Column(updatable = false)
    private @Nullable String agencyCode;

    // The column has its name from the time when only liaisons had webhooks of their own.
    @Column(name = "liaison", updatable = false)
    private @Nullable String ownerAccount;

    // Afterwards written by WebhookOwnerTable only.
    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable WebhookOwnerRole ownerRole;

    @Column(updatable = false)
    private @Nullable Instant ownerSeenAt;

    @Column(updatable = false)
    private String url;

    @Column(updatable = false)
    private String[] kinds;

    private String secret;
    private @Nullable String previousSecret;
    private @Nullable Instant previousSecretUntil;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private @Nullable OffReason offReason;

    // Excluded from the version: a failure must not invalidate the ETag of a client.
    @OptimisticLock(excluded = true)
    private @Nullable Instant failingSince;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Webhook() {}

    /**
     * @param agencyCode the agency whose notifications it receives; null for all agencies
     * @param owner the person whose webhook it is; null if it belongs to an agency or the administrator
     */
    Webhook(
            UUID id,
            @Nullable String agencyCode,
            @Nullable WebhookOwner owner,
            String url,
            Set<NotificationKind> kinds,
            String secret,
            Instant now) {
        this.id = id;
        this.agencyCode = agencyCode;
        if (owner != null) {
            this.ownerAccount = owner.account();
            this.ownerRole = owner.role();
            this.ownerSeenAt = now;
        }
        this.url = url;
        this.kinds = kinds.stream().map(Enum::name).sorted().toArray(String[]::new);
        this.secret = secret;
        this.state = State.ACTIVE;
        this.createdAt = now;
    }

    /** Tells whether deliveries are made. */
    enum State {
        ACTIVE,
        OFF
    }

    /** The reason why a webhook was switched off. */
    enum OffReason {
        /** The receiver answered with 410. */
        GONE,
        /** Deliveries failed for too long. */
        FAILING,
        /** The owner was not seen in their role for too long. */
        OWNER_ABSENT
    }

    boolean isSubscribedTo(PendingNotification pending) {
        return Arrays.asList(kinds).contains(pending.notification().kind().name()) && mayReceive(pending);
    }

    /**
     * A webhook of an agency does not receive what is withheld from somebody of the agency, who may have registered it. A
     * webhook of a person receives what their role may see, except for what is withheld from this person. Those of all
     * agencies receive a change of a meeting once for each agency.
     */
    private boolean mayReceive(PendingNotification pending) {
        Notification notification = pending.notification();
        if (notification.repeatsThoseOfAgencies()) {
            return false;
        }
        if (ownerAccount != null) {
            return ownerRoleOrLiaison().sees(notification)
                    && !pending.excluded().include(ownerAccount);
        }
        return agencyCode == null || (agencyCode.equals(notification.agencyCode()) && !pending.isWithheldFromAgency());
    }

    /** Replaces the secret. Deliveries are signed with both secrets until the given time. */
    void rotate(String newSecret, Instant bothUntil) {
        previousSecret = secret;
        previousSecretUntil = bothUntil;
        secret = newSecret;
    }

    /**
     * Switches the webhook on again.
     *
     * @throws ProblemException 409 when it is on already, or off until its owner is seen again
     */
    void activate() {
        if (state == State.ACTIVE) {
            throw ProblemException.of(
                    WebhookProblem.WEBHOOK_ACTIVE, "Webhook ini sudah aktif.", "This webhook is already active.");
        }
        if (offReason == OffReason.OWNER_ABSENT) {
            throw ProblemException.of(
                    WebhookProblem.WEBHOOK_OWNER_ABSENT,
                    "Webhook ini aktif kembali dengan permintaan berikutnya dari pemiliknya.",
                    "This webhook is switched on again by the next request of its owner.");
        }
        state = State.ACTIVE;
        offReason = null;
        failingSince = null;
    }

    void recordSuccess() {
        failingSince = null;
    }

    /** @return whether this call switched the webhook off */
    boolean recordGone() {
        return disable(OffReason.GONE);
    }

    /**
     * Records a failed attempt. Switches the webhook off if a delivery was given up without a success since its creation, or
     * if all attempts have failed for too long.
     *
     * @param givenUpSince the creation time of the delivery if this was its last attempt; null if another attempt follows
     * @param maxFailingTime the time without a success after which the webhook is switched off
     * @return whether this call switched the webhook off
     */
    boolean recordFailure(@Nullable Instant givenUpSince, Duration maxFailingTime, Instant now) {
        if (failingSince == null) {
            failingSince = now;
        }
        boolean onlyFailures = givenUpSince != null && !failingSince.isAfter(givenUpSince.plus(FIRST_ATTEMPT_WITHIN));
        boolean failingTooLong = !failingSince.plus(maxFailingTime).isAfter(now);
        return (onlyFailures || failingTooLong) && disable(OffReason.FAILING);
    }

    private boolean disable(OffReason reason) {
        if (state == State.OFF) {
            return false;
        }
        state = State.OFF;
        offReason = reason;
        return true;
    }

    UUID id() {
        return id;
    }

    @Nullable
    String agencyCode() {
        return agencyCode;
    }

    /** Returns the role of the person whose webhook it is; empty if it belongs to an agency or the administrator. */
    Optional<WebhookOwnerRole> ownerRole() {
        return ownerAccount == null ? Optional.empty() : Optional.of(ownerRoleOrLiaison());
    }

    /** The earlier version of the service, which runs beside this one for some minutes, stores no role for a liaison. */
    private WebhookOwnerRole ownerRoleOrLiaison() {
        return ownerRole == null ? WebhookOwnerRole.OMBUDSMAN : ownerRole;
    }

    String host() {
        return URI.create(url).getHost();
    }

    String secret() {
        return secret;
    }

    long version() {
        return version;
    }

    WebhookView view() {
        List<NotificationKind> subscribedKinds =
                Arrays.stream(kinds).map(NotificationKind::valueOf).toList();
        return new WebhookView(
                id,
                agencyCode,
                ownerRole().orElse(null),
                ownerSeenAt,
                url,
                subscribedKinds,
                state,
                offReason,
                failingSince,
                createdAt,
                previousSecretUntil,
                version);
    }
}
