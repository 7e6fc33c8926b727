package id.penghubung.gateway.abuse;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Collects log records of level error. A client's misconduct must cause none; Netty logs a leaked buffer as one. */
final class LoggedErrors extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> errors = new CopyOnWriteArrayList<>();

    private LoggedErrors() {}

    static LoggedErrors collect() {
        LoggedErrors collected = new LoggedErrors();
        ROOT.addHandler(collected);
        return collected;
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void publish(LogRecord event) {
        if (event.getLevel().intValue() >= Level.SEVERE.intValue() && !isLateResponse(event.getThrown())) {
            Throwable thrown = event.getThrown();
            errors.add(event.getLoggerName() + ": " + event.getMessage() + (thrown == null ? "" : " " + thrown));
        }
    }

    /**
     * Vert.x completes the response of a request that has just failed, if the head and a bad chunk arrive in one read. The
     * failure has been handled then.
     */
    private static boolean isLateResponse(@Nullable Throwable thrown) {
        return thrown instanceof IllegalStateException
                && Arrays.stream(thrown.getStackTrace())
                        .limit(2)
                        .anyMatch(frame -> frame.getClassName().equals("io.vertx.core.http.impl.HttpClientRequestImpl")
                                && frame.getMethodName().equals("handleResponse"));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
