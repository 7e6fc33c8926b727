package id.penghubung.benchmarks.peer;

import id.penghubung.localstack.host.HttpProbe;
import id.penghubung.localstack.process.ChildCommand;
import id.penghubung.localstack.process.ChildProcesses;
import id.penghubung.localstack.process.LocalServer;
import id.penghubung.localstack.process.StopSignal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Spring Boot application, started from its executable jar with the JVM that runs this program. */
final class JarServer extends LocalServer {

    private final Path jar;
    private final int port;
    private final List<String> flags;
    private final Map<String, String> environment;
    private final Path folder;

    /**
     * @param name one word, also the name of its log
     * @param environment its settings; this class adds its port
     * @param folder working directory, and folder of its log
     */
    JarServer(
            ChildProcesses children,
            String name,
            Path jar,
            int port,
            List<String> flags,
            Map<String, String> environment,
            Path folder) {
        super(name, children);
        this.jar = jar;
        this.port = port;
        this.flags = List.copyOf(flags);
        this.environment = Map.copyOf(environment);
        this.folder = folder;
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    protected ChildCommand prepare() {
        Map<String, String> settings = new HashMap<>(environment);
        settings.put("PORT", Integer.toString(port));
        return new ChildCommand(
                name(),
                ChildCommand.javaJar(flags, jar),
                settings,
                folder,
                folder.resolve(name() + ".log"),
                StopSignal.TERM);
    }

    @Override
    protected boolean isReady() {
        return new HttpProbe(url() + "/actuator/health").answersOk();
    }
}
