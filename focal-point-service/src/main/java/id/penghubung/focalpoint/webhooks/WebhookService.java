package id.penghubung.focalpoint.webhooks;

import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.webhooks.DestinationValidator.RejectedDestinationException;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists and registers webhooks, rotates their secrets, activates them again and removes them. */
@ApplicationScoped
class WebhookService {

    /** Webhooks of an agency, of a person in a role, or of the administrator for all agencies: each notification has a row for each. */
    private static final int MAX_WEBHOOKS = 20;

    private final WebhookRepository webhooks;
    private final AgencyStructure structure;
    private final DestinationValidator validator;
    private final WebhookSecrets secrets;
    private final WebhookSettings settings;
    private final IdGenerator ids;
    private final Clock clock;

    WebhookService(
            WebhookRepository webhooks,
            AgencyStructure structure,
            DestinationValidator validator,
            WebhookSecrets secrets,
            WebhookSettings settings,
            IdGenerator ids,
            Clock clock) {
        this.webhooks = webhooks;
        this.structure = structure;
        this.validator = validator;
        this.secrets = secrets;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Requires that a receiver may be called. Resolves the host name, so it must run outside transactions.
     *
     * @throws ProblemException 400 when the receiver must not be called
     */
    void requireCallable(String url) {
        try {
            validator.check(url);
        } catch (RejectedDestinationException rejected) {
            throw ProblemException.invalid(FieldError.of(
                    "url",
                    "harus https ke alamat publik yang dikenal",
                    "must be an https URL of a host with a public address"));
        }
    }

    /**
     * Returns one page of the visible webhooks, oldest first.
     *
     * @param last the last webhook of the page before
     */
    Page<WebhookView> page(WebhookVisibility visibility, Optional<UUID> last, int size) {
        return Page.of(
                webhooks.findVisibleAfter(last.orElse(null), visibility, size + 1),
                size,
                webhook -> Cursor.at(webhook.id()),
                Webhook::view);
    }

    /** @throws ProblemException 404 when there is no such webhook, or the caller may not see it */
    WebhookView get(WebhookVisibility visibility, UUID id) {
        return getVisible(visibility, id).view();
    }

    /** @throws ProblemException 400 for an unknown agency, 404 for that of somebody else, 409 for too many webhooks */
    @Transactional
    WebhookWithSecret register(WebhookVisibility visibility, WebhookRequest request) {
        String agency = visibility.agencyCode() == null ? request.agencyCode() : visibility.agencyCode();
        if (agency != null && request.agencyCode() != null && !agency.equals(request.agencyCode())) {
            throw ProblemException.notFound();
        }
        if (visibility.owner() != null && request.agencyCode() != null) {
            throw ProblemException.invalid(FieldError.of(
                    "agencyCode",
                    "tidak boleh diisi: webhook ini menerima hal semua perangkat daerah",
                    "must be absent: this webhook is for all agencies"));
        }
        requireKnown(agency);
        requireBelowMaximum(agency, visibility.owner());
        Webhook webhook = new Webhook(
                ids.next(),
                agency,
                visibility.owner(),
                request.url(),
                request.kinds(),
                secrets.next(),
                clock.instant());
        webhooks.persist(webhook);
        webhooks.flush();
        return new WebhookWithSecret(webhook.view(), webhook.secret());
    }

    @Transactional
    WebhookWithSecret rotate(WebhookVisibility visibility, UUID id, @Nullable String ifMatch) {
        Webhook webhook = getMatching(visibility, id, ifMatch);
        webhook.rotate(secrets.next(), clock.instant().plus(settings.rotationOverlap()));
        webhooks.flush();
        return new WebhookWithSecret(webhook.view(), webhook.secret());
    }

    @Transactional
    WebhookView activate(WebhookVisibility visibility, UUID id, @Nullable String ifMatch) {
        Webhook webhook = getMatching(visibility, id, ifMatch);
        webhook.activate();
        webhooks.flush();
        return webhook.view();
    }

    @Transactional
    void remove(WebhookVisibility visibility, UUID id, @Nullable String ifMatch) {
        webhooks.delete(getMatching(visibility, id, ifMatch));
    }

    private void requireKnown(@Nullable String agencyCode) {
        if (agencyCode != null && structure.existing(List.of(agencyCode)).isEmpty()) {
            throw ProblemException.invalid(
                    FieldError.of("agencyCode", "tidak ada instansi dengan kode ini", "no agency has this code"));
        }
    }

    private void requireBelowMaximum(@Nullable String agencyCode, @Nullable WebhookOwner owner) {
        if (webhooks.lockAndCount(agencyCode, owner) >= MAX_WEBHOOKS) {
            throw ProblemException.of(
                    WebhookProblem.TOO_MANY_WEBHOOKS,
                    "Hapus dulu webhook yang tidak dipakai lagi; paling banyak %d.".formatted(MAX_WEBHOOKS),
                    "Remove a webhook that is not used any more; there may be %d.".formatted(MAX_WEBHOOKS));
        }
    }

    private Webhook getMatching(WebhookVisibility visibility, UUID id, @Nullable String ifMatch) {
        Webhook webhook = getVisible(visibility, id);
        EntityTags.requireMatch(ifMatch, webhook.version());
        return webhook;
    }

    private Webhook getVisible(WebhookVisibility visibility, UUID id) {
        return webhooks.findVisible(id, visibility).orElseThrow(ProblemException::notFound);
    }
}
