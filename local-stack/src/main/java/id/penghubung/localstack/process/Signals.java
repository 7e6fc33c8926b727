package id.penghubung.localstack.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: first kindly, then not. */
final class Signals {

    private Signals() {}

    static void send(ProcessHandle process, StopSignal signal) {
        if (signal == StopSignal.TERM) {
            process.destroy();
            return;
        }
        try {
            shell(process, signal.toString());
        } catch (IOException e) {
            process.destroy();
        }
    }

    /** Returns when the process does nothing any more, or cannot be told so. */
    static void freeze(ProcessHandle process) {
        sendAndWait(process, "STOP");
    }

    /** Lets a frozen process go on. */
    static void thaw(ProcessHandle process) {
        sendAndWait(process, "CONT");
    }

    private static void sendAndWait(ProcessHandle process, String signal) {
        try {
            shell(process, signal).waitFor();
        } catch (IOException e) {
            // Then it goes on as it was.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The JDK knows only TERM and KILL; every POSIX shell knows the rest. */
    private static Process shell(ProcessHandle process, String signal) throws IOException {
        return new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Returns when the process has ended; it is killed if the signal did not end it in time. */
    static void terminate(ProcessHandle process, StopSignal signal, Duration timeout) {
        send(process, signal);
        if (!endsWithin(process, timeout)) {
            process.destroyForcibly();
            endsWithin(process, timeout);
        }
    }

    static boolean endsWithin(ProcessHandle process, Duration timeout) {
        try {
            process.onExit().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
