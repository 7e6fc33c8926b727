package id.penghubung.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.penghubung.kit.notes.NoteService;
import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.testing.Outages;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxOutageTest {

    private static final Duration LONG = Duration.ofSeconds(90);

    @Inject
    Outbox outbox;

    @Inject
    EventProducer producer;

    @Inject
    DataSource database;

    @AfterEach
    void allIsThereAgain() {
        Outages.end();
        await().ignoreExceptions().during(Duration.ofSeconds(2)).atMost(LONG).until(() -> left("") == 0);
    }

    @Test
    void shouldGoOnWhileKafkaIsStoppedAndLoseNothing() {
        NumberedEvents story = new NumberedEvents(NoteService.TOPIC, "stopped", 40);
        story.tell(outbox, 1, 3);
        Outages.stopKafka();

        story.tell(outbox, 4, 8);
        assertThat(left("stopped-%")).isPositive();
        Outages.startKafka();
        story.tell(outbox, 9, 10);

        await().atMost(LONG).untilAsserted(() -> assertThat(left("stopped-%")).isZero());
        assertThat(story.heard()).isEqualTo(story.whole(10));
        assertThat(parked("stopped-%")).isZero();
    }

    @Test
    void shouldGoOnWhenKafkaIsKilledInTheMiddleOfAWave() {
        NumberedEvents story = new NumberedEvents(NoteService.TOPIC, "killed", 200);
        story.tell(outbox, 1, 5);
        Outages.killKafka();
        story.tell(outbox, 6, 10);
        Outages.startKafka();

        await().atMost(LONG).untilAsserted(() -> assertThat(left("killed-%")).isZero());
        assertThat(story.heard()).isEqualTo(story.whole(10));
    }

    @Test
    void shouldGoOnAfterTheDatabaseWasAway() {
        NumberedEvents story = new NumberedEvents(NoteService.TOPIC, "databaseless", 100);
        story.tell(outbox, 1, 5);
        Outages.killPostgres();
        Outages.startPostgres();

        await().ignoreExceptions()
                .atMost(LONG)
                .untilAsserted(() -> assertThat(left("databaseless-%")).isZero());
        assertThat(story.heard()).isEqualTo(story.whole(5));
    }

    @Test
    void shouldMakeAProducerAnewThatCannotGoOnAndSetNothingAside() {
        NumberedEvents story = new NumberedEvents(NoteService.TOPIC, "broken", 50);
        story.tell(outbox, 1, 1);
        producer.get().close(Duration.ZERO);
        story.tell(outbox, 2, 3);

        await().atMost(LONG).untilAsserted(() -> assertThat(left("broken-%")).isZero());
        assertThat(story.heard()).isEqualTo(story.whole(3));
    }

    private long left(String keys) {
        return Sql.count(database, "select count(*) from outbox where record_key like ?", keys);
    }

    private long parked(String keys) {
        return Sql.count(
                database, "select count(*) from outbox where parked_at is not null and record_key like ?", keys);
    }
}
