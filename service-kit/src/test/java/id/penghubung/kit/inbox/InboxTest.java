package id.penghubung.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.penghubung.kit.notes.RecordedEvents;
import id.penghubung.kit.notes.NoteConsumer;
import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.testing.SentEvent;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class InboxTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String DEAD_LETTERS = "penghubung.notes-service.dead-letters.v1";

    @Inject
    Inbox inbox;

    @Inject
    RecordedEvents hearing;

    @Inject
    DataSource database;

    private String key;

    @BeforeEach
    void newKey() {
        key = UUID.randomUUID().toString();
    }

    @Test
    void shouldApplyAnEventOnceHoweverOftenItIsDelivered() {
        SentEvent event = said("once");
        SentEvent.send(event, said("between"), event);
        SentEvent.send(event, said("last"));

        heard("once", "between", "last");
        assertThat(remembered(event.id())).isOne();
    }

    @Test
    void shouldPutARecordAsideThatBringsAnErrorAboutAndKeepTheChannelOpen() {
        hearing.when("deep " + key, event -> {
            throw new StackOverflowError();
        });
        SentEvent.send(said("a"), said("deep " + key), said("b"));

        heard("a", "b");
        assertThat(Topics.header(onlyLetter(), "dead-letter-exception-class-name"))
                .hasValue(StackOverflowError.class.getName());
        SentEvent.send(said("c"));
        heard("a", "b", "c");
    }

    @Test
    void shouldPutARecordAsideThatCannotBeAppliedAndApplyTheRestInOrder() {
        hearing.when("poison", event -> {
            throw new IllegalStateException("nobody can apply this");
        });
        SentEvent poison =
                said("poison").with("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        SentEvent.send(said("a"), said("b"), poison, said("c"), said("d"));

        heard("a", "b", "c", "d");
        ConsumerRecord<String, byte[]> letter = onlyLetter();
        assertThat(Topics.body(letter)).isEqualTo("{\"text\":\"poison\"}");
        poison.record()
                .headers()
                .forEach(header ->
                        assertThat(Topics.header(letter, header.key())).hasValue(new String(header.value(), UTF_8)));
        assertThat(Topics.header(letter, "dead-letter-consumer")).hasValue("notes-service.notes");
        assertThat(Topics.header(letter, "dead-letter-topic")).hasValue(NoteConsumer.TOPIC);
        assertThat(Topics.header(letter, "dead-letter-partition")).hasValueSatisfying(Integer::parseInt);
        assertThat(Topics.header(letter, "dead-letter-offset")).hasValueSatisfying(Long::parseLong);
        assertThat(Topics.header(letter, "dead-letter-exception-class-name"))
                .hasValue(IllegalStateException.class.getName());
        assertThat(Topics.header(letter, "dead-letter-reason")).hasValue("nobody can apply this");
        assertThat(remembered(poison.id())).isZero();
    }

    @Test
    void shouldApplyADeadLetterThatIsSentAgainOnceItCanBeApplied() {
        String text = "mended " + key;
        hearing.when(text, event -> {
            throw new IllegalStateException("not yet");
        });
        SentEvent.send(said(text));
        ConsumerRecord<String, byte[]> letter = onlyLetter();
        hearing.when(text, event -> {});

        SentEvent again = SentEvent.of(NoteConsumer.TOPIC, key, NoteConsumer.SAID, Topics.body(letter));
        letter.headers().forEach(header -> again.with(header.key(), new String(header.value(), UTF_8)));
        again.send();

        heard(text);
    }

    @Test
    void shouldPutARecordAsideWhoseEffectEndsInAnErrorThatIsNoException() {
        hearing.when("bottomless", event -> {
            throw new StackOverflowError("pretended");
        });
        SentEvent.send(said("before"), said("bottomless"), said("after"));

        heard("before", "after");
        assertThat(Topics.header(onlyLetter(), "dead-letter-exception-class-name"))
                .hasValue(StackOverflowError.class.getName());
    }

    @Test
    void shouldPutARecordAsideWithoutItsBodyWhenItGrewTooLargeForKafka() {
        int bytes = 1_048_576 - 450;
        SentEvent large = said("large").withBody(("{\"text\": 1," + " ".repeat(bytes) + "}").getBytes(UTF_8));
        SentEvent.send(large, said("next"));

        heard("next");
        ConsumerRecord<String, byte[]> letter = onlyLetter();
        assertThat(letter.value()).isNull();
        assertThat(Topics.header(letter, "ce_id")).hasValue(large.id().toString());
        assertThat(Topics.header(letter, "dead-letter-body-left-out"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("RecordTooLarge"));
    }

    static Stream<Arguments> unreadables() {
        return Stream.of(
                unreadable("a missing type", "ce_type", event -> event.without("ce_type")),
                unreadable("a type without a value", "ce_type", event -> event.with("ce_type", null)),
                unreadable("a missing id", "ce_id", event -> event.without("ce_id")),
                unreadable("an id that is none", "malformed", event -> event.with("ce_id", "seven")),
                unreadable("a missing subject", "ce_subject", event -> event.without("ce_subject")),
                unreadable("a version that is no number", "malformed", event -> event.with("ce_aggregateversion", "x")),
                unreadable("a time that is none", "malformed", event -> event.with("ce_time", "yesterday")),
                unreadable("no body", "no body", event -> event.withBody(null)),
                unreadable("an empty body", "not a Said", event -> event.withBody(new byte[0])),
                unreadable("the JSON null", "null", event -> event.withBody("null".getBytes(UTF_8))),
                unreadable("broken JSON", "not a Said", event -> event.withBody("{\"text\": [".getBytes(UTF_8))),
                unreadable(
                        "a field of another type",
                        "not a Said",
                        event -> event.withBody("{\"text\": 7}".getBytes(UTF_8))));
    }

    private static Arguments unreadable(String what, String reason, UnaryOperator<SentEvent> spoil) {
        return Arguments.of(what, reason, spoil);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadables")
    void shouldPutARecordAsideThatIsNoEventOfTheContracts(String what, String reason, UnaryOperator<SentEvent> spoil) {
        SentEvent.send(said("before"), spoil.apply(said("spoilt")), said("after"));

        heard("before", "after");
        assertThat(Topics.header(onlyLetter(), "dead-letter-reason"))
                .hasValueSatisfying(text -> assertThat(text).contains(reason));
    }

    @Test
    void shouldIgnoreFieldsThatItDoesNotKnow() {
        SentEvent.send(said("known").withBody("{\"text\":\"known\",\"since\":2}".getBytes(UTF_8)));

        heard("known");
    }

    @Test
    void shouldPassOverATypeThatNobodyHereListensTo() {
        SentEvent foreign = SentEvent.of(NoteConsumer.TOPIC, key, "id.penghubung.foreign.v1", "{\"text\":\"foreign\"}");
        SentEvent.send(foreign, said("ours"));

        heard("ours");
        assertThat(remembered(foreign.id())).isZero();
        assertThat(Topics.read(DEAD_LETTERS, key)).isEmpty();
    }

    @Test
    void shouldTakeUpTheTraceThatCausedTheEvent() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        SentEvent.send(said("traced").with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"), said("untraced"));

        heard("traced", "untraced");
        assertThat(hearing.of(key).get(0).traceId()).isEqualTo(trace);
        assertThat(hearing.of(key).get(1).traceId()).isNotEqualTo(trace);
    }

    @Test
    void shouldRememberForEachConsumerByItself() {
        SentEvent event = said("twice");
        Map<String, Class<?>> shapes = Map.of(NoteConsumer.SAID, NoteConsumer.Said.class);
        for (String consumer : List.of("first-reader", "second-reader", "first-reader")) {
            inbox.receive(
                    new Subscription(consumer, shapes),
                    PolledRecords.of(NoteConsumer.TOPIC, event),
                    events -> hearing.note(consumer, events));
        }

        assertThat(hearing.textsOf(key)).containsExactly("twice", "twice");
        assertThat(remembered(event.id())).isEqualTo(2);
    }

    private SentEvent said(String text) {
        return SentEvent.of(NoteConsumer.TOPIC, key, NoteConsumer.SAID, "{\"text\":\"" + text + "\"}");
    }

    private void heard(String... texts) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(hearing.textsOf(key)).containsExactly(texts));
    }

    private ConsumerRecord<String, byte[]> onlyLetter() {
        List<ConsumerRecord<String, byte[]>> letters =
                await().atMost(SOON).until(() -> Topics.read(DEAD_LETTERS, key), found -> !found.isEmpty());
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    private long remembered(UUID event) {
        return Sql.count(database, "select count(*) from inbox where event_id = ?", event);
    }
}
