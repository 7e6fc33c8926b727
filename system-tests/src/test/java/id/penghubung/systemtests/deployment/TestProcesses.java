package id.penghubung.systemtests.deployment;

import id.penghubung.localstack.host.Folders;
import id.penghubung.localstack.process.ChildProcesses;
import java.nio.file.Path;

/**
 * The servers of one test class.
 *
 * @param folder their data and logs, which stay until the next run
 */
record TestProcesses(Path folder, ChildProcesses children) implements AutoCloseable {

    /** Deletes what the last run has left in the folder. */
    static TestProcesses in(String name) {
        var folder = Path.of(System.getProperty("penghubung.target", "target"))
                .resolve(name)
                .toAbsolutePath();
        Folders.delete(folder);
        Folders.create(folder);
        return new TestProcesses(folder, ChildProcesses.create(folder.resolve("run"), child -> {}));
    }

    @Override
    public void close() {
        children.close();
    }
}
