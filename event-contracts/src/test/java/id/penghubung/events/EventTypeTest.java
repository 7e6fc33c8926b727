package id.penghubung.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {

    @Test
    void shouldListEveryEventOnce() {
        List<Class<? extends DomainEvent>> dataTypes = Arrays.stream(EventType.values())
                .<Class<? extends DomainEvent>>map(EventType::dataType)
                .toList();

        assertThat(dataTypes).containsExactlyInAnyOrder(permitted());
        assertThat(EventType.values()).extracting(EventType::typeName).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void shouldReturnTypeOfEvent(EventType type) {
        assertThat(SampleEvents.of(type)).allSatisfy(event -> {
            assertThat(event).isInstanceOf(type.dataType());
            assertThat(EventType.of(event)).isEqualTo(type);
        });
    }

    @Test
    void shouldMapTypeNamesToDataTypes() {
        assertThat(EventType.dataTypes(EventType.COMPLAINT_ROUTED, EventType.CASE_RETURNED))
                .containsOnly(
                        Map.entry("id.penghubung.complaint.routed.v1", ComplaintRouted.class),
                        Map.entry("id.penghubung.case.returned.v1", CaseReturned.class));
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveVersionInName(EventType type) {
        assertThat(type.typeName()).matches("id\\.penghubung\\.[a-z]+\\.[a-z-]+\\.v[1-9][0-9]*");
    }

    @Test
    void shouldUseExactlyTheDeclaredTopics() throws IllegalAccessException {
        assertThat(EventType.values())
                .extracting(EventType::topic)
                .containsOnly(topicConstants().toArray(String[]::new));
    }

    @Test
    void shouldHaveExactlyOneSchemaPerType() {
        List<String> expected = Arrays.stream(EventType.values())
                .map(type -> type.typeName() + ".schema.json")
                .toList();

        assertThat(TestFiles.names("/schemas")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends DomainEvent>[] permitted() {
        return (Class<? extends DomainEvent>[]) DomainEvent.class.getPermittedSubclasses();
    }

    private static List<String> topicConstants() throws IllegalAccessException {
        List<String> topics = new ArrayList<>();
        for (Field field : Topics.class.getFields()) {
            topics.add((String) field.get(null));
        }
        return topics;
    }
}
