package id.penghubung.benchmarks.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Parts of the stack that are suspended until this is closed. Unlike a restart, this keeps their compiled code. */
public final class FrozenProcesses implements AutoCloseable {

    private final List<Long> pids;

    private FrozenProcesses(List<Long> pids) {
        this.pids = pids;
    }

    public static FrozenProcesses parts(MeasuredStack stack, String... names) {
        return all(Arrays.stream(names).map(stack::process).toList());
    }

    public static FrozenProcesses all(List<MeasuredStack.StackProcess> processes) {
        FrozenProcesses frozen = new FrozenProcesses(
                processes.stream().map(MeasuredStack.StackProcess::pid).toList());
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
