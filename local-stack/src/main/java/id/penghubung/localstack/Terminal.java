package id.penghubung.localstack;

import java.io.PrintStream;
import java.time.Duration;

/**
 * What the person who typed {@code ./start} sees.
 *
 * @param out what happens
 * @param err what is wrong
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
