package id.penghubung.benchmarks.stack;

import id.penghubung.localstack.LocalStack;
import id.penghubung.localstack.Part;
import id.penghubung.localstack.StackConfig;
import id.penghubung.localstack.service.Metrics;
import id.penghubung.localstack.service.ServiceProcess;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The focal-point service with the servers that it needs. Other services are left out, because they would receive
 * events about complaints that do not exist.
 */
public final class FocalPointStack implements AutoCloseable {

    private static final EnumSet<Part> PARTS = EnumSet.of(Part.POSTGRESQL, Part.KAFKA, Part.KEYCLOAK, Part.FOCAL_POINT);

    private final LocalStack stack;

    private FocalPointStack(LocalStack stack) {
        this.stack = stack;
    }

    /**
     * @param data folder of this run; the caller deletes it
     * @param progress receives progress messages
     */
    public static FocalPointStack start(Path data, UnaryOperator<StackConfig> changes, Consumer<String> progress) {
        StackConfig config = StackConfig.onFreePorts(data).withFresh(true).withOnly(PARTS);
        return new FocalPointStack(LocalStack.start(changes.apply(config), new ProgressListener(progress)));
    }

    public InetSocketAddress service() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), stack.config().port(Part.FOCAL_POINT));
    }

    public String serviceUrl() {
        return "http://127.0.0.1:" + stack.config().port(Part.FOCAL_POINT);
    }

    public Metrics metrics() {
        return stack.service(Part.FOCAL_POINT).metrics();
    }

    /** The realm at Keycloak. */
    public URI identity() {
        return URI.create(stack.keycloak().realmUrl());
    }

    public Databases databases() {
        return new Databases(stack.config().port(Part.POSTGRESQL));
    }

    /** Starts one more replica of the service. */
    public ServiceProcess addReplica() {
        return stack.addReplica(Part.FOCAL_POINT);
    }

    @Override
    public void close() {
        stack.close();
    }
}
