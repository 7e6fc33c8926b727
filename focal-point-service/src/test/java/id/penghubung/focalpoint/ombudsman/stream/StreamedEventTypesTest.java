package id.penghubung.focalpoint.ombudsman.stream;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.EventType;
import id.penghubung.events.Topics;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each event on the topic of the Ombudsman says to whom the stream may show it. */
class StreamedEventTypesTest {

    /** Linked and referred complaints may be those of several agencies, or of a secret reporter, so no agency sees them. */
    private static final Set<EventType> NOT_FOR_AGENCIES = Set.of(
            EventType.MATTER_COMPLAINTS_LINKED, EventType.MATTER_EXCLUSIONS_CHANGED, EventType.REFERRAL_RECORDED);

    /** A coordination meeting is about many matters, and nobody is excluded from it. A referral names its complaint. */
    private static final Set<EventType> WITHOUT_MATTER =
            Set.of(EventType.COORDINATION_CHANGED, EventType.REFERRAL_RECORDED);

    static List<EventType> types() {
        return Arrays.stream(EventType.values())
                .filter(type -> type.topic().equals(Topics.OMBUDSMAN))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldNameItsMatterAndItsAgencies(EventType type) {
        List<String> members = Arrays.stream(type.dataType().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(members.contains(StreamEventRecorder.MATTER))
                .as("%s is about a matter", type)
                .isNotEqualTo(WITHOUT_MATTER.contains(type));
        assertThat(members.contains(StreamEventRecorder.COMPLAINT))
                .as("%s is for readers of referrals", type)
                .isEqualTo(type == EventType.REFERRAL_RECORDED);
        assertThat(members.contains(StreamEventRecorder.AGENCY) || members.contains(StreamEventRecorder.AGENCIES))
                .as("%s is for agencies", type)
                .isNotEqualTo(NOT_FOR_AGENCIES.contains(type));
    }
}
