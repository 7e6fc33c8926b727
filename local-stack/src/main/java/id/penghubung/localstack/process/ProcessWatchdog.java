package id.penghubung.localstack.process;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Ends the child processes if this JVM ends without stopping them itself (SIGKILL, out of memory).
 *
 * <p>The watchdog is a shell that reads from a pipe. The kernel closes the pipe when this JVM ends for any reason. The
 * shell then stops all processes that are still registered, the last registered first.
 */
final class ProcessWatchdog implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            declare -A signals
            order=()
            while read -r word pid signal; do
              case $word in
                watch) signals[$pid]=$signal; order=("$pid" "${order[@]}") ;;
                forget) unset "signals[$pid]" ;;
              esac
            done
            left() { for pid in "${order[@]}"; do [[ ${signals[$pid]} ]] && kill -0 "$pid" 2>/dev/null && return 0; done; return 1; }
            send() { for pid in "${order[@]}"; do [[ ${signals[$pid]} ]] && kill -"${1:-${signals[$pid]}}" "$pid" 2>/dev/null; done; }
            left || exit 0
            send
            for ((i = 0; i < 50; i++)); do left || exit 0; sleep 0.2; done
            send KILL
            """;

    private final Writer pipe;

    private ProcessWatchdog(Writer pipe) {
        this.pipe = pipe;
    }

    static ProcessWatchdog start() throws IOException {
        // Its own session, so that Ctrl-C at the terminal does not reach it.
        var shell = new ProcessBuilder(List.of("setsid", "bash", "-c", SCRIPT, "penghubung-watchdog"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new ProcessWatchdog(shell.outputWriter(StandardCharsets.US_ASCII));
    }

    void register(long pid, StopSignal signal) throws IOException {
        send("watch " + pid + " " + signal);
    }

    void unregister(long pid) throws IOException {
        send("forget " + pid);
    }

    private synchronized void send(String line) throws IOException {
        pipe.write(line);
        pipe.write('\n');
        pipe.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        pipe.close();
    }
}
