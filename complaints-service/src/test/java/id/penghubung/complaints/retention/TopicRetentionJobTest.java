package id.penghubung.complaints.retention;

import static id.penghubung.kit.testing.Polling.await;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** UU 27/2022 Art. 43: no copy of a text is kept longer than the policy says, also not in topics and dead letters. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TopicRetentionJobTest {

    private static final Duration AS_CREATED = Duration.ofDays(90);
    private static final Duration SEGMENT = Duration.ofDays(7);

    @Inject
    TopicRetentionJob job;

    @Inject
    Jdbc jdbc;

    @AfterEach
    void restore() {
        jdbc.update("update retention_policy set days = 730 where kind = 'ASPIRATION'");
        keepAll(AS_CREATED, SEGMENT);
    }

    @Test
    void shouldLeaveTopicsThatKeepTextsForAShorterTime() {
        keepAll(AS_CREATED, SEGMENT);

        assertThat(job.apply()).isEmpty();

        assertThat(kept().values()).containsOnly(AS_CREATED.plus(SEGMENT));
    }

    @Test
    void shouldShortenTopicsAndDeadLettersToTheSmallestPolicy() {
        // Given
        keepAll(AS_CREATED, SEGMENT);
        jdbc.update("update retention_policy set days = 30 where kind = 'ASPIRATION'");

        // When
        assertThat(job.apply()).containsExactlyInAnyOrderElementsOf(TopicRetentionJob.TOPICS_WITH_TEXT);

        // Then
        await().untilAsserted(() ->
                assertThat(kept().values()).as("segments included").containsOnly(Duration.ofDays(30)));
        assertThat(job.apply()).as("nothing is left to do").isEmpty();
    }

    @Test
    void shouldShortenTopicsToASingleDay() {
        jdbc.update("update retention_policy set days = 1 where kind = 'ASPIRATION'");

        job.apply();

        await().untilAsserted(() -> assertThat(kept().values()).containsOnly(Duration.ofDays(1)));
    }

    private static void keepAll(Duration retention, Duration segment) {
        TopicRetentionJob.TOPICS_WITH_TEXT.forEach(topic -> Topics.keep(topic, retention, segment));
    }

    /** Returns how long each topic keeps a record at most. */
    private static Map<String, Duration> kept() {
        return TopicRetentionJob.TOPICS_WITH_TEXT.stream()
                .collect(toMap(
                        topic -> topic,
                        topic ->
                                Duration.ofMillis(Long.parseLong(Topics.setting(topic, TopicConfig.RETENTION_MS_CONFIG))
                                        + Long.parseLong(Topics.setting(topic, TopicConfig.SEGMENT_MS_CONFIG)))));
    }
}
