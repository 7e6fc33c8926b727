package id.penghubung.localstack.postgres;

import id.penghubung.localstack.host.StackException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Wraps a command in a user namespace if this JVM runs as root, which is usual in containers and on build servers.
 * PostgreSQL does not run as root; in the namespace it runs as an unprivileged user that still owns its files.
 *
 * @param root whether this JVM runs as root
 */
record UserNamespaceWrapper(boolean root) {

    private static final List<String> PREFIX = List.of("unshare", "--user");

    /** @throws StackException if this JVM runs as root and the kernel does not allow user namespaces */
    static UserNamespaceWrapper forThisUser() {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root && !namespacesWork()) {
            throw new StackException(
                    "PostgreSQL does not run as root, and this machine forbids user namespaces; start as an ordinary user.");
        }
        return new UserNamespaceWrapper(root);
    }

    List<String> wrap(String program) {
        var command = new ArrayList<String>();
        if (root) {
            command.addAll(PREFIX);
        }
        command.add(program);
        return command;
    }

    private static boolean namespacesWork() {
        var command = new ArrayList<>(PREFIX);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
