package id.penghubung.kit.outbox;

import id.penghubung.kit.work.FailureDescription;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Limits how long tables keep texts of events: for the time of a setting, or as long as the dead-letter topic of the
 * service keeps records, if that is less. That topic follows the policy ({@link TopicRetention#limit}), so the tables follow
 * it too, and no service needs to know it.
 */
@ApplicationScoped
public class TextRetention {

    private static final Logger LOG = Logger.getLogger(TextRetention.class);

    private final TopicRetention topics;
    private final String topic;

    TextRetention(TopicRetention topics, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.topics = topics;
        this.topic = DeadLetterTopic.of(application);
    }

    /** Returns the time of a setting, or that of the topic if it is shorter; while no broker tells it, the setting alone holds. */
    public Duration atMost(Duration setting) {
        try {
            return topics.longestAge(topic)
                    .filter(age -> age.compareTo(setting) < 0)
                    .orElse(setting);
        } catch (InterruptException stopped) {
            throw stopped;
        } catch (KafkaException | IllegalStateException unanswered) {
            LOG.warnf(
                    "It is not known how long %s keeps records, so texts are kept for %s: %s",
                    topic, setting, FailureDescription.of(unanswered));
            return setting;
        }
    }
}
