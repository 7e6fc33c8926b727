package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.AgencyPeople;
import id.penghubung.focalpoint.directory.Officers;
import id.penghubung.focalpoint.notifications.NoticeTable.Waiting;
import id.penghubung.kit.runtime.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Shares notices out into mails and webhook deliveries, oldest first. Any replica may do it, also at the same time: a
 * notice is taken out in the transaction that puts its mails and deliveries in.
 */
@ApplicationScoped
class Sharing {

    private static final Logger LOG = Logger.getLogger(Sharing.class);
    private static final int BATCH = 200;

    private final NoticeTable notices;
    private final MailTable mails;
    private final WebhookPosting webhooks;
    private final Officers officers;
    private final Recipients recipients;
    private final Office office;
    private final Ids ids;

    Sharing(
            NoticeTable notices,
            MailTable mails,
            WebhookPosting webhooks,
            Officers officers,
            Recipients recipients,
            Office office,
            Ids ids) {
        this.notices = notices;
        this.mails = mails;
        this.webhooks = webhooks;
        this.officers = officers;
        this.recipients = recipients;
        this.office = office;
        this.ids = ids;
    }

    @Scheduled(
            identity = "notice-sharing",
            every = "{penghubung.notifications.share-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        try {
            share();
        } catch (RuntimeException failure) {
            LOG.warnf("Notices wait to be shared out: %s", failure);
        }
    }

    /**
     * Shares out all that waits.
     *
     * @return how many notices there were
     */
    int share() {
        int shared = 0;
        int batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(this::shareBatch);
            shared += batch;
        } while (batch == BATCH);
        return shared;
    }

    private int shareBatch() {
        List<Waiting> taken = notices.takeOldest(BATCH);
        if (taken.isEmpty()) {
            return 0;
        }
        Map<String, AgencyPeople> people = officers.people(
                taken.stream().map(each -> each.notice().agencyCode()).collect(Collectors.toSet()));
        mails.insert(taken.stream()
                .flatMap(each -> mailsOf(each.notice(), people.get(each.notice().agencyCode())))
                .toList());
        webhooks.post(taken);
        return taken.size();
    }

    private Stream<Mail> mailsOf(Notice notice, @Nullable AgencyPeople people) {
        Instant sendAt = office.mailTime(notice.agencyCode(), people == null ? null : people.hours());
        Map<String, String> facts = new HashMap<>(notice.facts());
        if (notice.trackingNumber() != null) {
            facts.put(Mail.TRACKING_NUMBER, notice.trackingNumber());
        }
        return recipients.of(notice, people).stream()
                .map(recipient -> new Mail(
                        ids.next(),
                        notice.kind().name(),
                        notice.agencyCode(),
                        notice.caseId(),
                        recipient.address(),
                        recipient.language(),
                        facts,
                        notice.at(),
                        Mail.Rung.of(notice),
                        sendAt));
    }
}
