package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.AgencyOfficers;
import id.penghubung.focalpoint.directory.OfficerDirectory;
import id.penghubung.kit.mail.MailQueue;
import id.penghubung.kit.mail.OutgoingMail;
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
    private final MailQueue mails;
    private final NotificationChannel channel;
    private final NotificationExclusions exclusions;
    private final OfficerDirectory officers;
    private final Recipients recipients;
    private final MailFactory mailFactory;
    private final Clock clock;

    NotificationDispatcher(
            IsolatingBatchProcessor batches,
            BackgroundJobRunner jobs,
            NotificationTable table,
            MailQueue mails,
            NotificationChannel channel,
            NotificationExclusions exclusions,
            OfficerDirectory officers,
            Recipients recipients,
            MailFactory mailFactory,
            Clock clock) {
        this.batches = batches;
        this.jobs = jobs;
        this.table = table;
        this.mails = mails;
        this.channel = channel;
        this.exclusions = exclusions;
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
        List<PendingNotification> pending = withExclusions(table.deleteReturning(locked));
        Map<String, AgencyOfficers> agencyOfficers = officers.ofAgencies(
                pending.stream().map(each -> each.notification().agencyCode()).collect(Collectors.toSet()));
        mails.enqueue(pending.stream()
                .flatMap(each ->
                        mailsOf(each, agencyOfficers.get(each.notification().agencyCode())))
                .toList());
        channel.enqueue(pending);
        return pending.size();
    }

    /** Reads the exclusions at the dispatch: a conflict of interest may be newer than the notification. */
    private List<PendingNotification> withExclusions(List<PendingNotification> pending) {
        Map<String, ExcludedPeople> bySubject = exclusions.of(pending.stream()
                .flatMap(each -> Stream.ofNullable(subjectOf(each)))
                .collect(Collectors.toSet()));
        return pending.stream()
                .map(each -> {
                    String subject = subjectOf(each);
                    ExcludedPeople excluded = subject == null ? null : bySubject.get(subject);
                    return excluded == null ? each : each.without(excluded);
                })
                .toList();
    }

    private @Nullable String subjectOf(PendingNotification pending) {
        return pending.notification().facts().get(exclusions.subjectFact());
    }

    private Stream<OutgoingMail> mailsOf(PendingNotification pending, @Nullable AgencyOfficers agencyOfficers) {
        return mailFactory
                .create(
                        MailFactory.Message.of(pending.notification()),
                        recipients.of(pending, agencyOfficers),
                        agencyOfficers)
                .stream();
    }
}
