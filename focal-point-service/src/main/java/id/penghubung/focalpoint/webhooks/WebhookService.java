package id.penghubung.focalpoint.webhooks;

import id.penghubung.focalpoint.webhooks.DestinationValidator.RefusedException;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers webhooks, renews their secrets, switches them on again, removes them. */
@ApplicationScoped
class WebhookService {

    private final WebhookRepository webhooks;
    private final DestinationValidator destinations;
    private final WebhookSecrets secrets;
    private final WebhookSettings settings;
    private final IdGenerator ids;
    private final Clock clock;

    WebhookService(
            WebhookRepository webhooks,
            DestinationValidator destinations,
            WebhookSecrets secrets,
            WebhookSettings settings,
            IdGenerator ids,
            Clock clock) {
        this.webhooks = webhooks;
        this.destinations = destinations;
        this.secrets = secrets;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Refuses a receiver that must not be called. Asks the name service, so it is called before a transaction begins.
     *
     * @throws ProblemException 400
     */
    void requireCallable(String url) {
        try {
            destinations.check(url);
        } catch (RefusedException refused) {
            throw ProblemException.invalid(FieldError.of(
                    "url",
                    "harus https ke alamat publik yang dikenal",
                    "must be https to a public address that is known"));
        }
    }

    @Transactional
    WebhookWithSecret register(WebhookVisibility sight, WebhookRequest request) {
        String agency = sight.agencyCode() == null ? request.agencyCode() : sight.agencyCode();
        if (agency != null && request.agencyCode() != null && !agency.equals(request.agencyCode())) {
            throw ProblemException.notFound();
        }
        Webhook webhook =
                new Webhook(ids.next(), agency, request.url(), request.kinds(), secrets.next(), clock.instant());
        webhooks.persist(webhook);
        webhooks.flush();
        return new WebhookWithSecret(webhook.view(), webhook.secret());
    }

    @Transactional
    WebhookWithSecret rotate(WebhookVisibility sight, UUID id, @Nullable String ifMatch) {
        Webhook webhook = matched(sight, id, ifMatch);
        webhook.rotate(secrets.next(), clock.instant().plus(settings.rotation()));
        webhooks.flush();
        return new WebhookWithSecret(webhook.view(), webhook.secret());
    }

    @Transactional
    WebhookView activate(WebhookVisibility sight, UUID id, @Nullable String ifMatch) {
        Webhook webhook = matched(sight, id, ifMatch);
        webhook.activate();
        webhooks.flush();
        return webhook.view();
    }

    @Transactional
    void remove(WebhookVisibility sight, UUID id, @Nullable String ifMatch) {
        webhooks.delete(matched(sight, id, ifMatch));
    }

    private Webhook matched(WebhookVisibility sight, UUID id, @Nullable String ifMatch) {
        Webhook webhook = webhooks.seen(id, sight).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(ifMatch, webhook.version());
        return webhook;
    }
}
