package id.penghubung.kit.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";
    private static final String VALUE = "00-" + TRACE + "-" + SPAN + "-01";

    @Test
    void shouldReadWhatItWrites() {
        SpanContext read = Traceparent.parse(VALUE);

        assertThat(read.getTraceId()).isEqualTo(TRACE);
        assertThat(read.getSpanId()).isEqualTo(SPAN);
        assertThat(read.isSampled()).isTrue();
        assertThat(read.isRemote()).isTrue();
        assertThat(Traceparent.of(read)).isEqualTo(VALUE);
    }

    @Test
    void shouldKeepFlagsThatItDoesNotKnow() {
        String value = "00-" + TRACE + "-" + SPAN + "-fe";

        assertThat(Traceparent.of(Traceparent.parse(value))).isEqualTo(value);
    }

    /** The standard asks for this, so that a later version of it does not end a trace. */
    @Test
    void shouldReadALaterVersionAsTheFirst() {
        assertThat(Traceparent.of(Traceparent.parse("01-" + TRACE + "-" + SPAN + "-01-more")))
                .isEqualTo(VALUE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN + "-01",
                "ff-" + TRACE + "-" + SPAN + "-01",
                "00-" + TRACE + "-" + SPAN + "-zz",
                "00-" + TRACE + "-" + SPAN,
                "00-" + TRACE + "-" + SPAN + "-01-more",
                " 00-" + TRACE + "-" + SPAN + "-01"
            })
    void shouldNotReadAnInvalidValue(String value) {
        assertThat(Traceparent.parse(value).isValid()).isFalse();
    }

    @Test
    void shouldWriteTheCurrentTraceWithoutItsState() {
        SpanContext trace = SpanContext.create(
                TRACE,
                SPAN,
                TraceFlags.getSampled(),
                TraceState.builder().put("vendor", "1").build());

        assertThat(Traceparent.current()).isNull();
        try (Scope ignored = Span.wrap(trace).makeCurrent()) {
            assertThat(Traceparent.current()).isEqualTo(VALUE);
        }
        assertThat(Traceparent.of(SpanContext.getInvalid())).isNull();
    }
}
