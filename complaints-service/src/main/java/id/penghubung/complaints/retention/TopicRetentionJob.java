package id.penghubung.complaints.retention;

import id.penghubung.events.Topics;
import id.penghubung.kit.outbox.TopicRetention;
import id.penghubung.kit.work.BackgroundJobRunner;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * Lets topics and dead letters keep texts of complaints no longer than the shortest retention policy for complaints says. A record is
 * written before the end of its complaint, from which the policy counts, so its text is gone from Kafka before it is erased here.
 * Topics are created with 90 days; this job only shortens that, soon after the start and then once a day. The tables of each service with
 * events follow its dead-letter topic ({@link id.penghubung.kit.outbox.TextRetention}).
 */
@ApplicationScoped
class TopicRetentionJob {

    static final String WORKER = "topic-retention";

    /** Topics with texts of complaints, messages or answers, and the dead letters of those who read them. */
    static final List<String> TOPICS_WITH_TEXT = List.of(
            Topics.COMPLAINTS,
            Topics.ROUTING,
            Topics.CASES,
            "penghubung.complaints-service.dead-letters.v1",
            "penghubung.routing-service.dead-letters.v1",
            "penghubung.focal-point-service.dead-letters.v1",
            "penghubung.quality-service.dead-letters.v1");

    private final BackgroundJobRunner jobs;
    private final RetentionPolicyTable policies;
    private final TopicRetention topics;

    TopicRetentionJob(BackgroundJobRunner jobs, RetentionPolicyTable policies, TopicRetention topics) {
        this.jobs = jobs;
        this.policies = policies;
        this.topics = topics;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.retention.interval}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::apply);
    }

    /** Returns the topics that kept texts for too long, and do so no more. */
    List<String> apply() {
        return policies.ofComplaints().stream().mapToInt(RetentionPolicy::days).min().stream()
                .mapToObj(days -> topics.limit(TOPICS_WITH_TEXT, Duration.ofDays(days)))
                .flatMap(List::stream)
                .toList();
    }
}
