package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.AgencyOfficers;
import id.penghubung.focalpoint.directory.OfficerDirectory;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import id.penghubung.kit.work.RowProcessor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dispatches notifications to mails and webhook deliveries, oldest first. Several replicas may do so at the same time: a
 * notification is deleted in the transaction that inserts its mails and deliveries. A notification that cannot be processed
 * is retried later and does not delay the others.
 */
@ApplicationScoped
class NotificationDispatcher implements RowProcessor {

    static final String WORKER = "notification-dispatch";

    private static final int BATCH_SIZE = 200;

    private final IsolatingBatchProcessor batches;
    private final BackgroundJobRunner jobs;
    private final NotificationTable table;
    private final MailTable mails;
    private final NotificationChannel channel;
    private final OfficerDirectory officers;
    private final Recipients recipients;
    private final MailFactory mailFactory;
    private final Clock clock;

    NotificationDispatcher(
            IsolatingBatchProcessor batches,
            BackgroundJobRunner jobs,
            NotificationTable table,
            MailTable mails,
            NotificationChannel channel,
            OfficerDirectory officers,
            Recipients recipients,
            MailFactory mailFactory,
            Clock clock) {
        this.batches = batches;
        this.jobs = jobs;
        this.table = table;
        this.mails = mails;
        this.channel = channel;
        this.officers = officers;
        this.recipients = recipients;
        this.mailFactory = mailFactory;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.notifications.dispatch-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::dispatch);
    }

    /**
     * Dispatches all pending notifications.
     *
     * @return the number of notifications dispatched
     */
    int dispatch() {
        return batches.run(this, BATCH_SIZE);
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public List<UUID> lockDue(int limit) {
        return table.lockOldest(clock.instant(), limit);
    }

    @Override
    public List<UUID> relock(Collection<UUID> notificationIds) {
        return table.lock(notificationIds);
    }

    @Override
    public int process(List<UUID> locked) {
        List<PendingNotification> pending = table.deleteReturning(locked);
        Map<String, AgencyOfficers> agencyOfficers = officers.ofAgencies(
                pending.stream().map(each -> each.notification().agencyCode()).collect(Collectors.toSet()));
        mails.insert(pending.stream()
                .flatMap(each -> mailsOf(
                        each.notification(),
                        agencyOfficers.get(each.notification().agencyCode())))
                .toList());
        channel.enqueue(pending);
        return pending.size();
    }

    private Stream<OutgoingMail> mailsOf(Notification notification, @Nullable AgencyOfficers agencyOfficers) {
        return mailFactory
                .create(
                        MailFactory.Message.of(notification),
                        recipients.of(notification, agencyOfficers),
                        agencyOfficers)
                .stream();
    }
}
