package id.penghubung.benchmarks.stack;

import java.util.List;
import java.util.Map;

/** Parts of the stack that stand still until this is closed; warm code stays warm, which a restart would lose. */
public final class Frozen implements AutoCloseable {

    private final List<Long> pids;

    private Frozen(List<Long> pids) {
        this.pids = pids;
    }

    public static Frozen parts(MeasuredStack stack, String... names) {
        Frozen frozen = new Frozen(
                List.of(names).stream().map(name -> stack.member(name).pid()).toList());
        frozen.signal("-STOP");
        return frozen;
    }

    @Override
    public void close() {
        signal("-CONT");
    }

    private void signal(String signal) {
        pids.forEach(pid -> Commands.run(Map.of(), List.of("kill", signal, pid.toString())));
    }
}
