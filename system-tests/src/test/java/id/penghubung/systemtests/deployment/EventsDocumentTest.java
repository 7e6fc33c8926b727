package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.EventType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Checks that {@code docs/events.md} lists each event on its topic. */
class EventsDocumentTest {

    private static final String TYPE_PREFIX = "id.penghubung.";

    @Test
    void shouldListEachEventOnceOnItsTopic() {
        assertThat(CheckoutFiles.text("docs/events.md").lines().filter(line -> line.startsWith("| `")))
                .map(EventsDocumentTest::typeAndTopic)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                        .map(type -> type.typeName().substring(TYPE_PREFIX.length()) + " " + type.topic())
                        .toList());
    }

    private static String typeAndTopic(String row) {
        String[] code = row.split("`", 5);
        return code[1] + " " + code[3];
    }
}
