package id.penghubung.kit.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Captures the log of the application until it is closed. */
public final class LogCapture extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private LogCapture() {}

    public static LogCapture open() {
        LogCapture capture = new LogCapture();
        Logger.getLogger("").addHandler(capture);
        return capture;
    }

    /** Returns one line per log entry, followed by its stack trace if there is one. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord entry) {
        StringWriter line = new StringWriter();
        line.write(ExtLogRecord.wrap(entry).getFormattedMessage());
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(line, true));
        }
        lines.add(line.toString());
    }

    @Override
    public void flush() {
        // Entries are not buffered.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
