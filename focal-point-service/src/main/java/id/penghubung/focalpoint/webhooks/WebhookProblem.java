package id.penghubung.focalpoint.webhooks;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** The problem types of webhooks, in addition to those that all services share. */
enum WebhookProblem implements CatalogProblem {
    DELIVERY_PENDING("delivery-pending", 409, "Pengiriman masih berlangsung", "The delivery is still in progress"),
    TOO_MANY_WEBHOOKS("too-many-webhooks", 409, "Webhook sudah penuh", "There are as many webhooks as there may be"),
    WEBHOOK_ACTIVE("webhook-active", 409, "Webhook sudah aktif", "The webhook is already active"),
    WEBHOOK_OFF("webhook-off", 409, "Webhook sedang mati", "The webhook is switched off"),
    WEBHOOK_OWNER_ABSENT(
            "webhook-owner-absent", 409, "Pemilik webhook tidak hadir", "The owner of the webhook is absent");

    private final ProblemType type;

    WebhookProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
