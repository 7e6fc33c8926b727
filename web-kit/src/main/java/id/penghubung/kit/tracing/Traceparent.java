package id.penghubung.kit.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes the header {@code traceparent} of W3C Trace Context, without its companion {@code tracestate}. */
public final class Traceparent {

    /** Name of the header. */
    public static final String NAME = "traceparent";

    private static final TextMapPropagator PROPAGATOR = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<String> VALUE = new ValueGetter();

    private Traceparent() {}

    /** Reads the value of the header. Returns an invalid context if the value is missing or invalid. */
    public static SpanContext parse(@Nullable String value) {
        return Span.fromContext(PROPAGATOR.extract(Context.root(), value, VALUE))
                .getSpanContext();
    }

    /** Returns the value of the header for a trace context, or null if the context is invalid. */
    public static @Nullable String of(SpanContext trace) {
        return of(Context.root().with(Span.wrap(trace)));
    }

    /** Returns the value of the header for the current trace context, or null if there is none. */
    public static @Nullable String current() {
        return of(Context.current());
    }

    private static @Nullable String of(Context context) {
        String[] written = new String[1];
        PROPAGATOR.inject(context, written, (headers, name, value) -> {
            if (headers != null && NAME.equals(name)) {
                headers[0] = value;
            }
        });
        return written[0];
    }

    /** Offers a single value to the propagator as a set of headers. */
    private static final class ValueGetter implements TextMapGetter<String> {

        @Override
        public Iterable<String> keys(String value) {
            return List.of(NAME);
        }

        @Override
        public @Nullable String get(@Nullable String value, String name) {
            return NAME.equals(name) ? value : null;
        }
    }
}
