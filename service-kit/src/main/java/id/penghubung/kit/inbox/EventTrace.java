package id.penghubung.kit.inbox;

import id.penghubung.kit.tracing.Traceparent;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/** Continues the trace of an event, whose publisher sent it as {@code traceparent}. */
final class EventTrace {

    private EventTrace() {}

    /** Runs the effect of an event as part of the trace that caused the event, or in a new trace if there is none. */
    static void resume(String eventType, @Nullable String traceparent, Runnable effect) {
        Span span = GlobalOpenTelemetry.getTracer("id.penghubung.events")
                .spanBuilder("process " + eventType)
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(Context.root().with(Span.wrap(Traceparent.parse(traceparent))))
                .startSpan();
        try (Scope ignored = span.makeCurrent()) {
            effect.run();
        } finally {
            span.end();
        }
    }
}
