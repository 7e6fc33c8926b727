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

/** Propagates the trace context with events: the publisher writes it as {@code traceparent}, the consumer continues it. */
public final class EventTrace {

    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private EventTrace() {}

    /** Returns the current trace context, or null if there is none. */
    public static @Nullable String currentTraceparent() {
        SpanContext current = Span.current().getSpanContext();
        return current.isValid()
                ? "00-" + current.getTraceId() + "-" + current.getSpanId() + "-"
                        + current.getTraceFlags().asHex()
                : null;
    }

    /** Runs the effect of an event as part of the trace that caused the event. */
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
