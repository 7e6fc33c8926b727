package id.penghubung.kit.tracing;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Carries the trace through an event: written as {@code traceparent} when it leaves, taken up where it arrives. */
public final class EventTrace {

    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private EventTrace() {}

    /** The trace context of what runs now, or null where nothing is traced. */
    public static @Nullable String currentTraceparent() {
        SpanContext current = Span.current().getSpanContext();
        return current.isValid()
                ? "00-" + current.getTraceId() + "-" + current.getSpanId() + "-"
                        + current.getTraceFlags().asHex()
                : null;
    }

    /** Runs an event's effect as part of the trace that caused the event. */
    public static void resume(String eventType, @Nullable String traceparent, Runnable effect) {
        Span span = GlobalOpenTelemetry.getTracer("id.penghubung.events")
                .spanBuilder("process " + eventType)
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(parent(traceparent))
                .startSpan();
        try (Scope ignored = span.makeCurrent()) {
            effect.run();
        } finally {
            span.end();
        }
    }

    private static Context parent(@Nullable String traceparent) {
        Matcher match = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return match.matches()
                ? Context.root()
                        .with(Span.wrap(SpanContext.createFromRemoteParent(
                                match.group(1),
                                match.group(2),
                                TraceFlags.fromHex(match.group(3), 0),
                                TraceState.getDefault())))
                : Context.root();
    }
}
