package id.penghubung.benchmarks.stack;

import id.penghubung.localstack.StackListener;
import java.time.Duration;
import java.util.function.Consumer;

/** Reports the progress of a stack's start as text. */
record ProgressListener(Consumer<String> output) implements StackListener {

    @Override
    public void ready(String name, Duration after) {
        output.accept("  %-20s %5.1f s".formatted(name, after.toMillis() / 1000.0));
    }

    @Override
    public void info(String message) {
        output.accept(message);
    }

    @Override
    public void failed(String message) {
        output.accept(message);
    }
}
