package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.AgencyOfficers;
import id.penghubung.focalpoint.directory.OfficerContact;
import id.penghubung.focalpoint.directory.OfficerDirectory;
import id.penghubung.focalpoint.directory.OfficerRole;
import id.penghubung.focalpoint.notifications.DigestTable.DigestKey;
import id.penghubung.kit.mail.MailQueue;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.FailingRows;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Enqueues the daily digest mails: one for each focal point, from the agency's digest hour on, on its working days, unless
 * there is nothing to report. A unique row for day and person ensures a single digest when several replicas run the job.
 */
@ApplicationScoped
class DailyDigestJob {

    private static final String WORKER = "daily-digest";

    private final BackgroundJobRunner jobs;
    private final IsolatingBatchProcessor batches;
    private final FailingRows failing;
    private final OfficerDirectory officers;
    private final DigestSource source;
    private final DigestTable digests;
    private final MailQueue mails;
    private final OfficeTime office;
    private final MailSchedule schedule;
    private final MailFactory mailFactory;

    DailyDigestJob(
            BackgroundJobRunner jobs,
            IsolatingBatchProcessor batches,
            FailingRows failing,
            OfficerDirectory officers,
            DigestSource source,
            DigestTable digests,
            MailQueue mails,
            OfficeTime office,
            MailSchedule schedule,
            MailFactory mailFactory) {
        this.jobs = jobs;
        this.batches = batches;
        this.failing = failing;
        this.officers = officers;
        this.source = source;
        this.digests = digests;
        this.mails = mails;
        this.office = office;
        this.schedule = schedule;
        this.mailFactory = mailFactory;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.notifications.digest-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::writeDue);
    }

    /** Writes the digests that are due and not written yet. */
    void writeDue() {
        ZonedDateTime now = office.now();
        LocalDate today = now.toLocalDate();
        Set<DigestKey> done = QuarkusTransaction.disallowingExisting().call(() -> digests.of(today));
        officers.allAgencies().forEach((agency, agencyOfficers) -> {
            if (now.getHour() >= agencyOfficers.mailPreferences().digestHour() && schedule.isWorkingDayToday(agency)) {
                for (OfficerContact officer : agencyOfficers.recipientsFor(OfficerRole.OFFICER)) {
                    DigestKey key = new DigestKey(agency, officer.account());
                    if (!done.contains(key)) {
                        processIsolated(key, today, () -> writeOne(key, officer, agencyOfficers, now));
                    }
                }
            }
        });
    }

    /** Writes one digest. If that fails, it is retried later, and the digests of other officers are not affected. */
    private void processIsolated(DigestKey key, LocalDate day, Runnable work) {
        UUID id = key.rowId(day);
        batches.processAll(
                List.of(id),
                ids -> {
                    if (failing.isReady(WORKER, id)) {
                        work.run();
                        failing.clear(WORKER, ids);
                    }
                    return 1;
                },
                (row, failure) -> failing.recordFailure(WORKER, row, failure));
    }

    private void writeOne(DigestKey key, OfficerContact officer, AgencyOfficers agencyOfficers, ZonedDateTime now) {
        if (!digests.claim(now.toLocalDate(), key)) {
            return;
        }
        Instant endOfDay =
                now.toLocalDate().plusDays(1).atStartOfDay(now.getZone()).toInstant();
        DigestSource.Summary summary =
                source.of(key.agencyCode(), key.account(), now.minusDays(1).toInstant(), now.toInstant(), endOfDay);
        if (summary.isEmpty()) {
            return;
        }
        MailFactory.Message message = MailFactory.Message.withoutCase(
                MailFactory.DIGEST, key.agencyCode(), factsOf(summary), now.toInstant());
        mails.enqueue(mailFactory.create(message, List.of(Recipient.of(officer)), agencyOfficers));
    }

    private static Map<String, String> factsOf(DigestSource.Summary summary) {
        return Map.of(
                "dueToday", listOf(summary.dueToday()),
                "dueTodayCount", countOf(summary.dueToday()),
                "overdue", listOf(summary.overdue()),
                "overdueCount", countOf(summary.overdue()),
                "new", listOf(summary.newCases()),
                "newCount", countOf(summary.newCases()));
    }

    private static String listOf(List<String> trackingNumbers) {
        List<String> listed = trackingNumbers.subList(0, Math.min(trackingNumbers.size(), DigestSource.MAX_LISTED));
        String more = trackingNumbers.size() > DigestSource.MAX_LISTED ? ", …" : "";
        return listed.isEmpty() ? "-" : String.join(", ", listed) + more;
    }

    private static String countOf(List<String> trackingNumbers) {
        int count = trackingNumbers.size();
        return count > DigestSource.MAX_LISTED ? DigestSource.MAX_LISTED + "+" : Integer.toString(count);
    }
}
