package id.penghubung.kit.files;

import id.penghubung.localstack.host.Ports;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** S3Proxy in a process of its own, with a bucket on the disk. It checks signatures and hashes like a server of Amazon. */
final class S3Server implements AutoCloseable {

    static final String BUCKET = TestS3Settings.BUCKET;

    private static final String ACCESS_KEY = "penghubung-test";
    private static final String SECRET_KEY = "for-tests-only";

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the server; its jar is copied to {@code target} by the build. */
    static S3Server start(Path folder) throws IOException {
        int port = Ports.free();
        Files.createDirectories(folder.resolve("data").resolve(BUCKET));
        Path settings = Files.writeString(
                folder.resolve("s3proxy.conf"), """
                    s3proxy.authorization=aws-v4
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    jclouds.provider=filesystem
                    jclouds.filesystem.basedir=%s
                    """.formatted(port, ACCESS_KEY, SECRET_KEY, folder.resolve("data")));
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx96m",
                        "-jar",
                        new File("target/s3proxy.jar").getAbsolutePath(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        S3Server server = new S3Server(process, port);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> new Socket("127.0.0.1", port).close());
        return server;
    }

    S3Settings settings(String secretKey) {
        return new TestS3Settings(port, ACCESS_KEY, secretKey, Duration.ofSeconds(20), Duration.ofMinutes(1));
    }

    S3Settings settings() {
        return settings(SECRET_KEY);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
