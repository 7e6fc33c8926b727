package id.penghubung.localstack.service;

import id.penghubung.localstack.host.StackException;
import id.penghubung.localstack.process.ChildCommand;
import id.penghubung.localstack.process.ChildProcesses;
import id.penghubung.localstack.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The ahead-of-time (AOT) cache of a service: the loaded classes and the method profiles of a training run, which later
 * starts take over (JEP 483, 515). The JVM ignores a cache of another JVM, of other jars or of another place.
 *
 * @param module folder of the module that built the service
 */
public record AotCache(Path module) {

    private static final int SUPPORTED_SINCE = 25;
    private static final Duration CREATE_TIMEOUT = Duration.ofMinutes(5);
    private static final String MODE = "-XX:AOTMode=";

    /** The cache is written from the space of class metadata, which is small in a service. */
    private static final String SPACE_FOR_WRITING = "-XX:MaxMetaspaceSize=1g";

    /** Whether the JVM of this process, which also runs the services, can write and use a cache. */
    public static boolean isSupported() {
        return Runtime.version().feature() >= SUPPORTED_SINCE;
    }

    /** Flags for a JVM that records its classes and profiles when it ends normally. */
    public List<String> recordFlags() {
        return List.of(MODE + "record", "-XX:AOTConfiguration=" + recording(), SPACE_FOR_WRITING, "-Xlog:disable");
    }

    /**
     * Flags for a JVM that uses the cache, or none if there is no cache or the JVM has a mode already.
     *
     * @param flags the other flags of the JVM
     */
    List<String> useFlags(List<String> flags) {
        boolean usable =
                isSupported() && Files.isRegularFile(file()) && flags.stream().noneMatch(flag -> flag.startsWith(MODE));
        return usable ? List.of("-XX:AOTCache=" + file(), "-Xlog:disable") : List.of();
    }

    /**
     * Creates the cache from what a JVM with {@link #recordFlags} has recorded.
     *
     * @throws StackException if nothing was recorded or the JVM cannot create the cache
     */
    public void create(ChildProcesses children, Path log) {
        if (!Files.isRegularFile(recording())) {
            throw new StackException("%s has recorded nothing; see its log.".formatted(module.getFileName()));
        }
        var application = ServiceProcess.applicationOf(module);
        var flags = new ArrayList<>(ServiceJvm.flags());
        flags.addAll(List.of(
                MODE + "create",
                "-XX:AOTConfiguration=" + recording(),
                "-XX:AOTCache=" + file(),
                SPACE_FOR_WRITING,
                "-Xlog:disable",
                "-Xlog:all=error:stderr"));
        children.start(new ChildCommand(
                        module.getFileName() + "-aot",
                        ChildCommand.javaJar(flags, ServiceProcess.jarOf(application)),
                        ServiceJvm.ENVIRONMENT,
                        application,
                        log,
                        StopSignal.TERM))
                .awaitSuccess(CREATE_TIMEOUT);
    }

    /** Moves the recording, named after the module, to a folder for the build of an image with its own cache. */
    public void moveRecording(Path folder) {
        var target = folder.resolve(module.getFileName() + ".aotconf");
        try {
            Files.move(recording(), target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw StackException.of("The recording cannot be moved to " + target, e);
        }
    }

    public void deleteRecording() {
        delete(recording());
    }

    /** Deletes the cache and a recording, if there are any. */
    public void delete() {
        delete(file());
        deleteRecording();
    }

    private Path file() {
        return module.resolve("target/service.aot");
    }

    private Path recording() {
        return module.resolve("target/service.aotconf");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
