package id.penghubung.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.testing.Topics;
import id.penghubung.localstack.testing.TestBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tables keep texts for the time of their setting, and no longer than the dead-letter topic of the service does. */
@QuarkusTest
class TextRetentionTest {

    private static final String SERVICE = "notes-service";
    private static final Duration SETTING = Duration.ofDays(14);

    @Inject
    TextRetention texts;

    @Inject
    TopicRetention topics;

    @AfterEach
    void restoreTopic() {
        keepInTopic(Duration.ofDays(90), Duration.ofDays(7));
    }

    @Test
    void shouldKeepTextsForTheTimeOfTheSettingWhereTheTopicKeepsThemLonger() {
        keepInTopic(Duration.ofDays(8), Duration.ofDays(7));

        assertThat(texts.atMost(SETTING)).isEqualTo(SETTING);
    }

    /** Kafka deletes a record up to the length of a segment after its time of retention. */
    @Test
    void shouldKeepTextsAsLongAsTheTopicAtMost() {
        keepInTopic(Duration.ofDays(6), Duration.ofDays(7));

        assertThat(texts.atMost(SETTING)).isEqualTo(Duration.ofDays(13));
    }

    @Test
    void shouldKeepTextsForTheTimeOfTheSettingWhereTheTopicHasNoLimit() {
        keepInTopic(Duration.ofMillis(-1), Duration.ofDays(1));

        assertThat(texts.atMost(SETTING)).isEqualTo(SETTING);
    }

    @Test
    void shouldKeepTextsForTheTimeOfTheSettingWithoutTheTopic() {
        assertThat(new TextRetention(topics, "topicless-service").atMost(SETTING))
                .isEqualTo(SETTING);
    }

    /** A broker that does not run has no address in a network of containers. */
    @Test
    void shouldKeepTextsForTheTimeOfTheSettingWhileNoBrokerHasAnAddress() {
        BrokerAdmin admin = new BrokerAdmin(new EventProducer(Map.of("bootstrap.servers", "no-address"), SERVICE));
        assertThatThrownBy(admin::get).isInstanceOf(KafkaException.class);

        assertThat(new TextRetention(new TopicRetention(admin), SERVICE).atMost(SETTING))
                .isEqualTo(SETTING);
    }

    /** A client that is closed gets no answer, as one whose broker does not answer in time. */
    @Test
    void shouldKeepTextsForTheTimeOfTheSettingWhileNoBrokerAnswers() {
        keepInTopic(Duration.ofDays(1), Duration.ofDays(1));
        BrokerAdmin admin = new BrokerAdmin(
                new EventProducer(Map.of("bootstrap.servers", TestBackends.bootstrapServers()), SERVICE));
        TextRetention retention = new TextRetention(new TopicRetention(admin), SERVICE);
        assertThat(retention.atMost(SETTING)).isEqualTo(Duration.ofDays(2));

        admin.close();

        assertThat(retention.atMost(SETTING)).isEqualTo(SETTING);
    }

    private static void keepInTopic(Duration retention, Duration segment) {
        Topics.keep(DeadLetterTopic.of(SERVICE), retention, segment);
    }
}
