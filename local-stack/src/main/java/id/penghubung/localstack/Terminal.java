package id.penghubung.localstack;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Output for the user of {@code ./start}.
 *
 * @param out stream of progress messages
 * @param err stream of error messages
 */
record Terminal(PrintStream out, PrintStream err) {

    void print(String text) {
        out.println(text);
        out.flush();
    }

    void step(String name, String state) {
        print("  %-20s %s".formatted(name, state));
    }

    void step(String name, String state, Duration after) {
        print("  %-20s %s after %.1f s".formatted(name, state, after.toMillis() / 1000.0));
    }

    void problem(String message) {
        out.flush();
        err.println(message);
        err.flush();
    }
}
