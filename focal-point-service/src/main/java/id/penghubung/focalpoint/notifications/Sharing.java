package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.AgencyPeople;
import id.penghubung.focalpoint.directory.Officers;
import id.penghubung.focalpoint.notifications.NoticeTable.Waiting;
import id.penghubung.kit.runtime.Ids;
import id.penghubung.kit.work.BackgroundRuns;
import id.penghubung.kit.work.IsolatedBatches;
import id.penghubung.kit.work.RowWork;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shares notices out into mails and webhook deliveries, oldest first. Any replica may do it, also at the same time: a
 * notice is taken out in the transaction that puts its mails and deliveries in. A notice that cannot be processed rests for
 * a while, and the others go on without it.
 */
@ApplicationScoped
class Sharing implements RowWork {

    static final String WORKER = "notice-sharing";

    private static final int BATCH = 200;

    private final IsolatedBatches batches;
    private final BackgroundRuns runs;
    private final NoticeTable notices;
    private final MailTable mails;
    private final WebhookPosting webhooks;
    private final Officers officers;
    private final Recipients recipients;
    private final Office office;
    private final Ids ids;
    private final Clock clock;

    Sharing(
            IsolatedBatches batches,
            BackgroundRuns runs,
            NoticeTable notices,
            MailTable mails,
            WebhookPosting webhooks,
            Officers officers,
            Recipients recipients,
            Office office,
            Ids ids,
            Clock clock) {
        this.batches = batches;
        this.runs = runs;
        this.notices = notices;
        this.mails = mails;
        this.webhooks = webhooks;
        this.officers = officers;
        this.recipients = recipients;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.notifications.share-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        runs.run(WORKER, this::share);
    }

    /**
     * Shares out all that waits.
     *
     * @return how many notices there were
     */
    int share() {
        return batches.run(this, BATCH);
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public List<UUID> lockDue(int limit) {
        return notices.lockOldest(clock.instant(), limit);
    }

    @Override
    public List<UUID> lockAgain(Collection<UUID> notices) {
        return this.notices.lock(notices);
    }

    @Override
    public int process(List<UUID> locked) {
        List<Waiting> taken = notices.take(locked);
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
