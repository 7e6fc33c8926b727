package id.penghubung.complaints.notifications;

import id.penghubung.kit.mail.MailQueue;
import id.penghubung.kit.mail.OutgoingMail;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import id.penghubung.kit.work.RowProcessor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes messages of the steps of complaints: one for each channel of the reporter, about all steps of a complaint that are due. A
 * complaint that had its messages of the day waits until the next morning, so that the rest is one message. A mail address that is not
 * proven gets one mail that asks for its confirmation; what happens before that is not told by mail. Several replicas may do so
 * at the same time. A step that cannot be processed is retried later and does not delay the others.
 */
@ApplicationScoped
class ReporterNotificationDispatcher implements RowProcessor {

    static final String WORKER = "reporter-notification-dispatch";

    private static final int BATCH_SIZE = 200;

    private final IsolatingBatchProcessor batches;
    private final BackgroundJobRunner jobs;
    private final ReporterStepTable steps;
    private final RecipientTable recipients;
    private final OfferedChannels channels;
    private final MailAddressLinks addressLinks;
    private final MailQueue queue;
    private final ReporterNotificationSettings settings;
    private final OfficeTime office;
    private final IdGenerator ids;
    private final Clock clock;

    ReporterNotificationDispatcher(
            IsolatingBatchProcessor batches,
            BackgroundJobRunner jobs,
            ReporterStepTable steps,
            RecipientTable recipients,
            OfferedChannels channels,
            MailAddressLinks addressLinks,
            MailQueue queue,
            ReporterNotificationSettings settings,
            OfficeTime office,
            IdGenerator ids,
            Clock clock) {
        this.batches = batches;
        this.jobs = jobs;
        this.steps = steps;
        this.recipients = recipients;
        this.channels = channels;
        this.addressLinks = addressLinks;
        this.queue = queue;
        this.settings = settings;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.notifications.dispatch-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::dispatch);
    }

    /** Returns the number of steps of which messages were made, or that have nobody to be told. */
    int dispatch() {
        return batches.run(this, BATCH_SIZE);
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public List<UUID> lockDue(int limit) {
        return steps.lockDue(clock.instant(), limit);
    }

    @Override
    public List<UUID> relock(Collection<UUID> stepIds) {
        return steps.relock(stepIds, clock.instant());
    }

    @Override
    public int process(List<UUID> locked) {
        Instant now = clock.instant();
        LocalDate today = office.at(now).toLocalDate();
        Map<UUID, List<ReporterStepTable.Row>> byComplaint = steps.read(locked).stream()
                .collect(Collectors.groupingBy(
                        ReporterStepTable.Row::complaintId, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, Recipient> known =
                recipients
                        .of(
                                byComplaint.keySet(),
                                today.atStartOfDay(office.zone()).toInstant())
                        .stream()
                        .collect(Collectors.toMap(Recipient::complaintId, Function.identity()));
        List<OutgoingMail> messages = new ArrayList<>();
        List<UUID> done = new ArrayList<>();
        List<UUID> postponed = new ArrayList<>();
        List<UUID> asked = new ArrayList<>();
        byComplaint.forEach((complaint, happened) -> {
            Recipient recipient = known.get(complaint);
            boolean enough = recipient != null && recipient.today() >= settings.maxPerComplaintAndDay();
            happened.forEach(step -> (enough ? postponed : done).add(step.id()));
            if (recipient != null && !enough) {
                messagesTo(recipient, happened, now).forEach(messages::add);
                if (isToBeAsked(recipient)) {
                    messages.add(message(
                            NotificationChannel.MAIL, recipient, ReporterMail.confirmationRequest(recipient), now));
                    asked.add(complaint);
                }
            }
        });
        queue.enqueue(messages);
        recipients.asked(asked, now);
        steps.delete(done);
        if (!postponed.isEmpty()) {
            steps.postpone(postponed, office.tomorrowAt(settings.morning()));
        }
        return locked.size();
    }

    /** Returns whether the first mail to an address that somebody typed is due: the request to confirm it. */
    private boolean isToBeAsked(Recipient recipient) {
        return addressLinks.possible()
                && channels.has(NotificationChannel.MAIL)
                && recipient.channels().contains(NotificationChannel.MAIL)
                && !recipient.proven()
                && !recipient.asked();
    }

    private Stream<OutgoingMail> messagesTo(Recipient recipient, List<ReporterStepTable.Row> happened, Instant now) {
        List<String> types =
                happened.stream().map(ReporterStepTable.Row::type).distinct().toList();
        return channels.all().stream()
                .filter(recipient.channels()::contains)
                .filter(channel -> channel != NotificationChannel.MAIL || recipient.proven())
                .map(channel -> message(channel, recipient, ReporterMail.facts(recipient, types), now));
    }

    private OutgoingMail message(
            NotificationChannel channel, Recipient recipient, Map<String, String> facts, Instant now) {
        return new OutgoingMail(
                ids.next(),
                channel.name(),
                recipient.complaintId().toString(),
                recipient.language(),
                facts,
                now,
                null,
                now);
    }
}
