package id.penghubung.localstack.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends signals to processes. */
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

    /** Suspends a process and returns when the signal has been sent. */
    static void freeze(ProcessHandle process) {
        sendAndWait(process, "STOP");
    }

    /** Resumes a frozen process. */
    static void thaw(ProcessHandle process) {
        sendAndWait(process, "CONT");
    }

    private static void sendAndWait(ProcessHandle process, String signal) {
        try {
            shell(process, signal).waitFor();
        } catch (IOException e) {
            // The process stays as it is.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends a signal through a shell, because the JDK supports only TERM and KILL. */
    private static Process shell(ProcessHandle process, String signal) throws IOException {
        return new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /**
     * Ends a process with a signal and returns when it has ended; kills it if the signal does not end it within the
     * timeout.
     */
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
