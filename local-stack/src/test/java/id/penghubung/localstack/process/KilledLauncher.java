package id.penghubung.localstack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Launcher with one child process, to be killed by a test. It prints the child's pid and waits. */
final class KilledLauncher {

    private KilledLauncher() {}

    public static void main(String[] arguments) throws InterruptedException {
        var folder = Path.of(arguments[0]);
        var children = ChildProcesses.create(folder.resolve("doomed"), child -> {});
        var child = children.start(new ChildCommand(
                "orphan", List.of("sleep", "300"), Map.of(), folder, folder.resolve("orphan.log"), StopSignal.TERM));
        System.out.println(child.pid());
        new CountDownLatch(1).await();
    }
}
