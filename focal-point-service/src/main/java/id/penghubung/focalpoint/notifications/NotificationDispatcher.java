package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.AgencyOfficers;
import id.penghubung.focalpoint.directory.OfficerDirectory;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import id.penghubung.kit.work.RowProcessor;
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
class NotificationDispatcher implements RowProcessor {

    static final String WORKER = "notice-sharing";

    private static final int BATCH = 200;

    private final IsolatingBatchProcessor batches;
    private final BackgroundJobRunner runs;
    private final NotificationTable notices;
    private final MailTable mails;
    private final NotificationChannel channel;
    private final OfficerDirectory officers;
    private final Recipients recipients;
    private final OfficeTime office;
    private final IdGenerator ids;
    private final Clock clock;

    NotificationDispatcher(
            IsolatingBatchProcessor batches,
            BackgroundJobRunner runs,
            NotificationTable notices,
            MailTable mails,
            NotificationChannel channel,
            OfficerDirectory officers,
            Recipients recipients,
            OfficeTime office,
            IdGenerator ids,
            Clock clock) {
        this.batches = batches;
        this.runs = runs;
        this.notices = notices;
        this.mails = mails;
        this.channel = channel;
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
    public List<UUID> relock(Collection<UUID> notices) {
        return this.notices.lock(notices);
    }

    @Override
    public int process(List<UUID> locked) {
        List<PendingNotification> taken = notices.take(locked);
        Map<String, AgencyOfficers> people = officers.people(
                taken.stream().map(each -> each.notification().agencyCode()).collect(Collectors.toSet()));
        mails.insert(taken.stream()
                .flatMap(each -> mailsOf(each.notification(), people.get(each.notification().agencyCode())))
                .toList());
        channel.enqueue(taken);
        return taken.size();
    }

    private Stream<OutgoingMail> mailsOf(Notification notice, @Nullable AgencyOfficers people) {
        Instant sendAt = office.mailTime(notice.agencyCode(), people == null ? null : people.hours());
        Map<String, String> facts = new HashMap<>(notice.facts());
        if (notice.trackingNumber() != null) {
            facts.put(OutgoingMail.TRACKING_NUMBER, notice.trackingNumber());
        }
        return recipients.of(notice, people).stream()
                .map(recipient -> new OutgoingMail(
                        ids.next(),
                        notice.kind().name(),
                        notice.agencyCode(),
                        notice.caseId(),
                        recipient.address(),
                        recipient.language(),
                        facts,
                        notice.at(),
                        OutgoingMail.Rung.of(notice),
                        sendAt));
    }
}
