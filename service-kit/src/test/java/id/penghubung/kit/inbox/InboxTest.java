package id.penghubung.kit.inbox;

import static id.penghubung.kit.testing.Polling.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.notes.NoteConsumer;
import id.penghubung.kit.notes.RecordedEvents;
import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.testing.SentEvent;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String DEAD_LETTERS = "penghubung.notes-service.dead-letters.v1";

    @Inject
    Inbox inbox;

    @Inject
    RecordedEvents recordedEvents;

    @Inject
    DataSource database;

    private String key;

    @BeforeEach
    void newKey() {
        key = UUID.randomUUID().toString();
    }

    @Test
    void shouldApplyRepeatedEventOnce() {
        SentEvent event = message("once");
        SentEvent.send(event, message("between"), event);
        SentEvent.send(event, message("last"));

        awaitReceived("once", "between", "last");
        assertThat(appliedCount(event.id())).isOne();
    }

    @Test
    void shouldDeadLetterRecordThatCausesErrorAndKeepChannelOpen() {
        recordedEvents.when("deep " + key, event -> {
            throw new StackOverflowError();
        });
        SentEvent.send(message("a"), message("deep " + key), message("b"));

        awaitReceived("a", "b");
        assertThat(Topics.header(onlyDeadLetter(), "dead-letter-exception-class-name"))
                .hasValue(StackOverflowError.class.getName());
        SentEvent.send(message("c"));
        awaitReceived("a", "b", "c");
    }

    @Test
    void shouldDeadLetterFailingRecordAndApplyOthersInOrder() {
        recordedEvents.when("failing", event -> {
            throw new IllegalStateException("the event cannot be applied");
        });
        SentEvent failing =
                message("failing").with("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        SentEvent.send(message("a"), message("b"), failing, message("c"), message("d"));

        awaitReceived("a", "b", "c", "d");
        ConsumerRecord<String, byte[]> deadLetter = onlyDeadLetter();
        assertThat(Topics.body(deadLetter)).isEqualTo("{\"text\":\"failing\"}");
        failing.record()
                .headers()
                .forEach(header -> assertThat(Topics.header(deadLetter, header.key()))
                        .hasValue(new String(header.value(), UTF_8)));
        assertThat(Topics.header(deadLetter, "dead-letter-consumer")).hasValue("notes-service.notes");
        assertThat(Topics.header(deadLetter, "dead-letter-topic")).hasValue(NoteConsumer.TOPIC);
        assertThat(Topics.header(deadLetter, "dead-letter-partition")).hasValueSatisfying(Integer::parseInt);
        assertThat(Topics.header(deadLetter, "dead-letter-offset")).hasValueSatisfying(Long::parseLong);
        assertThat(Topics.header(deadLetter, "dead-letter-exception-class-name"))
                .hasValue(IllegalStateException.class.getName());
        assertThat(Topics.header(deadLetter, "dead-letter-reason")).hasValue("the event cannot be applied");
        assertThat(appliedCount(failing.id())).isZero();
    }

    @Test
    void shouldApplyDeadLetterThatIsSentAgain() {
        String text = "mended " + key;
        recordedEvents.when(text, event -> {
            throw new IllegalStateException("not yet");
        });
        SentEvent.send(message(text));
        ConsumerRecord<String, byte[]> deadLetter = onlyDeadLetter();
        recordedEvents.when(text, event -> {});

        SentEvent resent = SentEvent.of(NoteConsumer.TOPIC, key, NoteConsumer.MESSAGE_POSTED, Topics.body(deadLetter));
        deadLetter.headers().forEach(header -> resent.with(header.key(), new String(header.value(), UTF_8)));
        resent.send();

        awaitReceived(text);
    }

    @Test
    void shouldDeadLetterRecordWhoseEffectThrowsError() {
        recordedEvents.when("bottomless", event -> {
            throw new StackOverflowError("pretended");
        });
        SentEvent.send(message("before"), message("bottomless"), message("after"));

        awaitReceived("before", "after");
        assertThat(Topics.header(onlyDeadLetter(), "dead-letter-exception-class-name"))
                .hasValue(StackOverflowError.class.getName());
    }

    @Test
    void shouldDeadLetterTooLargeRecordWithoutBody() {
        int bytes = 1_048_576 - 450;
        SentEvent large = message("large").withBody(("{\"text\": 1," + " ".repeat(bytes) + "}").getBytes(UTF_8));
        SentEvent.send(large, message("next"));

        awaitReceived("next");
        ConsumerRecord<String, byte[]> deadLetter = onlyDeadLetter();
        assertThat(deadLetter.value()).isNull();
        assertThat(Topics.header(deadLetter, "ce_id")).hasValue(large.id().toString());
        assertThat(Topics.header(deadLetter, "dead-letter-body-left-out"))
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
                unreadable("an empty body", "not a MessagePosted", event -> event.withBody(new byte[0])),
                unreadable("the JSON null", "null", event -> event.withBody("null".getBytes(UTF_8))),
                unreadable(
                        "broken JSON", "not a MessagePosted", event -> event.withBody("{\"text\": [".getBytes(UTF_8))),
                unreadable(
                        "a field of another type",
                        "not a MessagePosted",
                        event -> event.withBody("{\"text\": 7}".getBytes(UTF_8))));
    }

    private static Arguments unreadable(String description, String reason, UnaryOperator<SentEvent> change) {
        return Arguments.of(description, reason, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadables")
    void shouldDeadLetterUnreadableRecord(String description, String reason, UnaryOperator<SentEvent> change) {
        SentEvent.send(message("before"), change.apply(message("invalid")), message("after"));

        awaitReceived("before", "after");
        assertThat(Topics.header(onlyDeadLetter(), "dead-letter-reason"))
                .hasValueSatisfying(text -> assertThat(text).contains(reason));
    }

    @Test
    void shouldIgnoreUnknownFields() {
        SentEvent.send(message("known").withBody("{\"text\":\"known\",\"since\":2}".getBytes(UTF_8)));

        awaitReceived("known");
    }

    @Test
    void shouldSkipTypeWithoutSubscription() {
        SentEvent foreign = SentEvent.of(NoteConsumer.TOPIC, key, "id.penghubung.foreign.v1", "{\"text\":\"foreign\"}");
        SentEvent.send(foreign, message("known"));

        awaitReceived("known");
        assertThat(appliedCount(foreign.id())).isZero();
        assertThat(Topics.read(DEAD_LETTERS, key)).isEmpty();
    }

    @Test
    void shouldContinueTraceOfEvent() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        SentEvent.send(
                message("traced").with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"), message("untraced"));

        awaitReceived("traced", "untraced");
        assertThat(recordedEvents.of(key).get(0).traceId()).isEqualTo(trace);
        assertThat(recordedEvents.of(key).get(1).traceId()).isNotEqualTo(trace);
    }

    @Test
    void shouldRecordAppliedEventsPerConsumer() {
        SentEvent event = message("twice");
        Map<String, Class<?>> eventTypes = Map.of(NoteConsumer.MESSAGE_POSTED, NoteConsumer.MessagePosted.class);
        for (String consumer : List.of("first-reader", "second-reader", "first-reader")) {
            inbox.receive(
                    new Subscription(consumer, eventTypes),
                    PolledRecords.of(NoteConsumer.TOPIC, event),
                    events -> recordedEvents.record(consumer, events));
        }

        assertThat(recordedEvents.textsOf(key)).containsExactly("twice", "twice");
        assertThat(appliedCount(event.id())).isEqualTo(2);
    }

    @Test
    void shouldPassOverEventsThatTheSelectionLeavesOut() {
        // Given
        SentEvent first = message("first");
        SentEvent leftOut = message("left out");
        SentEvent last = message("last");

        // When
        receive("choosing-reader", events -> textsWithout("left out", events), first, leftOut, last);
        receive("choosing-reader", events -> textsWithout("left out", events), leftOut);
        receive("choosing-reader", events -> events, last);

        // Then
        assertThat(recordedEvents.textsOf(key)).containsExactly("first", "last");
        assertThat(appliedCount(leftOut.id())).isZero();
    }

    @Test
    void shouldDeadLetterAnUnreadableRecordAmongEventsThatAreLeftOut() {
        receive(
                "sorting-reader",
                events -> List.of(),
                message("left out"),
                message("invalid").withText("{\"text\": ["));

        assertThat(recordedEvents.textsOf(key)).isEmpty();
        assertThat(Topics.header(onlyDeadLetter(), "dead-letter-consumer")).hasValue("sorting-reader");
    }

    @Test
    void shouldApplyAllEventsIfTheSelectionFails() {
        receive(
                "failing-reader",
                events -> {
                    throw new IllegalStateException("cannot be read");
                },
                message("a"),
                message("b"));

        assertThat(recordedEvents.textsOf(key)).containsExactly("a", "b");
    }

    @Test
    void shouldSelectAgainAfterATransientFailure() {
        AtomicInteger attempts = new AtomicInteger();
        receive(
                "repeating-reader",
                events -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw new NotReadyYetException("required data");
                    }
                    return textsWithout("b", events);
                },
                message("a"),
                message("b"));

        assertThat(recordedEvents.textsOf(key)).containsExactly("a");
        assertThat(attempts).hasValue(2);
    }

    private void receive(String consumer, UnaryOperator<List<ReceivedEvent>> selection, SentEvent... events) {
        inbox.receive(
                new Subscription(consumer, NoteConsumer.SUBSCRIPTION.eventTypes()),
                PolledRecords.of(NoteConsumer.TOPIC, events),
                selection,
                received -> recordedEvents.record(consumer, received));
    }

    private static List<ReceivedEvent> textsWithout(String text, List<ReceivedEvent> events) {
        return events.stream()
                .filter(event ->
                        !((NoteConsumer.MessagePosted) event.data()).text().equals(text))
                .toList();
    }

    private SentEvent message(String text) {
        return SentEvent.of(NoteConsumer.TOPIC, key, NoteConsumer.MESSAGE_POSTED, "{\"text\":\"" + text + "\"}");
    }

    private void awaitReceived(String... texts) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(recordedEvents.textsOf(key)).containsExactly(texts));
    }

    private ConsumerRecord<String, byte[]> onlyDeadLetter() {
        List<ConsumerRecord<String, byte[]>> deadLetters =
                await().atMost(SOON).until(() -> Topics.read(DEAD_LETTERS, key), found -> !found.isEmpty());
        assertThat(deadLetters).hasSize(1);
        return deadLetters.getFirst();
    }

    private long appliedCount(UUID event) {
        return Sql.count(database, "select count(*) from inbox where event_id = ?", event);
    }
}
