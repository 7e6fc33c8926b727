package id.penghubung.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventSchemaTest {

    @ParameterizedTest
    @EnumSource
    void shouldAcceptPublishedEvents(EventType type) {
        EventSchema schema = EventSchema.of(type);

        assertThat(SampleEvents.of(type))
                .allSatisfy(event ->
                        assertThat(schema.violations(EventJson.write(event))).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void shouldDeserializeSerializedEvent(EventType type) {
        assertThat(SampleEvents.of(type))
                .allSatisfy(event ->
                        assertThat(EventJson.read(type, EventJson.write(event))).isEqualTo(event));
    }

    @ParameterizedTest
    @EnumSource
    void shouldIgnoreUnknownFields(EventType type) {
        ObjectNode body = sample(type);
        body.putObject("fieldOfALaterRelease").put("depth", 2);

        assertThat(EventSchema.of(type).violations(body)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldRejectFieldOfWrongType(EventType type) {
        EventSchema schema = EventSchema.of(type);
        for (Map.Entry<String, JsonNode> field : sample(type).properties()) {
            ObjectNode body = sample(type);
            body.putArray(field.getKey()).addObject();

            assertThat(schema.violations(body))
                    .as("%s as a list of objects", field.getKey())
                    .isNotEmpty();
        }
    }

    @Test
    void shouldValidateFormats() {
        EventSchema schema = EventSchema.of(EventType.COMPLAINT_WITHDRAWN);
        ObjectNode body = sample(EventType.COMPLAINT_WITHDRAWN);

        assertThat(schema.violations(body.deepCopy().put("complaintId", "42"))).hasSize(1);
        assertThat(schema.violations(body.deepCopy().put("withdrawnAt", "20 November 2026")))
                .hasSize(1);
        assertThat(schema.violations(body.deepCopy().put("reason", "x".repeat(2001))))
                .hasSize(1);
    }

    @Test
    void shouldDescribeComplaintIdenticallyInAllEvents() {
        JsonNode submitted =
                EventSchema.of(EventType.COMPLAINT_SUBMITTED).root().path("$defs");
        JsonNode routed = EventSchema.of(EventType.COMPLAINT_ROUTED).root().path("$defs");

        assertThat(submitted.path("complaint")).isEqualTo(routed.path("complaint"));
        assertThat(submitted.path("location")).isEqualTo(routed.path("location"));
    }

    private static ObjectNode sample(EventType type) {
        return (ObjectNode) EventJson.write(SampleEvents.of(type).getFirst());
    }
}
