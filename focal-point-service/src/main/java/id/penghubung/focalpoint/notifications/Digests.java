package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.AgencyPeople;
import id.penghubung.focalpoint.directory.Contact;
import id.penghubung.focalpoint.directory.OfficerRole;
import id.penghubung.focalpoint.directory.Officers;
import id.penghubung.focalpoint.notifications.DigestTable.Run;
import id.penghubung.kit.runtime.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The daily digest: at the agency's hour, on its working days, for each focal point, when there is something to say. A
 * unique row for day and person makes it one, whichever replica gets there.
 */
@ApplicationScoped
class Digests {

    private static final Logger LOG = Logger.getLogger(Digests.class);

    private final Officers officers;
    private final DeskNews news;
    private final DigestTable runs;
    private final MailTable mails;
    private final Office office;
    private final Ids ids;

    Digests(Officers officers, DeskNews news, DigestTable runs, MailTable mails, Office office, Ids ids) {
        this.officers = officers;
        this.news = news;
        this.runs = runs;
        this.mails = mails;
        this.office = office;
        this.ids = ids;
    }

    @Scheduled(
            identity = "daily-digest",
            every = "{penghubung.notifications.digest-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        try {
            write();
        } catch (RuntimeException failure) {
            LOG.warnf("Digests wait for the next look: %s", failure);
        }
    }

    /** Writes the digests whose hour has come and that nobody has written yet. */
    void write() {
        ZonedDateTime now = office.now();
        LocalDate today = now.toLocalDate();
        Set<Run> done = QuarkusTransaction.requiringNew().call(() -> runs.of(today));
        officers.everybody().forEach((agency, people) -> {
            if (now.getHour() >= people.hours().digestHour() && office.worksToday(agency)) {
                for (Contact person : people.standingFor(OfficerRole.OFFICER)) {
                    Run run = new Run(agency, person.account());
                    if (!done.contains(run)) {
                        QuarkusTransaction.requiringNew().run(() -> writeOne(run, person, people, now));
                    }
                }
            }
        });
    }

    private void writeOne(Run run, Contact person, AgencyPeople people, ZonedDateTime now) {
        if (!runs.begin(now.toLocalDate(), run)) {
            return;
        }
        Instant endOfDay =
                now.toLocalDate().plusDays(1).atStartOfDay(now.getZone()).toInstant();
        DeskNews.Summary summary =
                news.of(run.agencyCode(), run.account(), now.minusDays(1).toInstant(), now.toInstant(), endOfDay);
        if (summary.isEmpty()) {
            return;
        }
        mails.insert(List.of(new Mail(
                ids.next(),
                Mail.DIGEST,
                run.agencyCode(),
                null,
                person.email(),
                person.language(),
                factsOf(summary),
                now.toInstant(),
                null,
                office.mailTime(run.agencyCode(), people.hours()))));
    }

    private static Map<String, String> factsOf(DeskNews.Summary summary) {
        return Map.of(
                "dueToday", named(summary.dueToday()),
                "dueTodayCount", counted(summary.dueToday()),
                "overdue", named(summary.overdue()),
                "overdueCount", counted(summary.overdue()),
                "new", named(summary.fresh()),
                "newCount", counted(summary.fresh()));
    }

    private static String named(List<String> numbers) {
        List<String> shown = numbers.subList(0, Math.min(numbers.size(), DeskNews.SHOWN));
        return shown.isEmpty() ? "-" : String.join(", ", shown) + (numbers.size() > DeskNews.SHOWN ? ", …" : "");
    }

    private static String counted(List<String> numbers) {
        return numbers.size() > DeskNews.SHOWN ? DeskNews.SHOWN + "+" : Integer.toString(numbers.size());
    }
}
