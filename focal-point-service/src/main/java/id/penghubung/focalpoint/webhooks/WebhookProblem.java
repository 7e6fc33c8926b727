package id.penghubung.focalpoint.webhooks;

import id.penghubung.kit.problem.ProblemType;
import id.penghubung.kit.text.Text;

/** The problem types of webhooks, in addition to those that all services share. */
enum WebhookProblem implements ProblemType {
    DELIVERY_PENDING("delivery-pending", 409, "Pengiriman masih berlangsung", "The delivery is still in progress"),
    WEBHOOK_ACTIVE("webhook-active", 409, "Webhook sudah aktif", "The webhook is already active"),
    WEBHOOK_OFF("webhook-off", 409, "Webhook sedang mati", "The webhook is switched off");

    private final String slug;
    private final int status;
    private final Text title;

    WebhookProblem(String slug, int status, String id, String en) {
        this.slug = slug;
        this.status = status;
        this.title = Text.of(id, en);
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
