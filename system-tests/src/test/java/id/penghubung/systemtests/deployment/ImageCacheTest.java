package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.localstack.host.Folders;
import id.penghubung.localstack.service.AotCache;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps of {@code Dockerfile.jvm} that concern the ahead-of-time cache, done in folders, with a small application,
 * the flags and the entry point of the image.
 */
class ImageCacheTest {

    private static final String DOCKERFILE = CheckoutFiles.text("deploy/docker/Dockerfile.jvm");
    private static final Path PROGRAMS = Path.of(System.getProperty("java.home"), "bin");
    private static final String JAR = "quarkus-run.jar";
    private static final String OPTIONS = "cache.options";
    private static final int TIMEOUT_SECONDS = 120;

    @TempDir
    static Path folder;

    private static Path recording;
    private static Path image;

    @BeforeAll
    static void givenAnImageOfAnApplicationThatWasRecorded() throws IOException, InterruptedException {
        assumeThat(AotCache.isSupported()).isTrue();
        Path build = Folders.create(folder.resolve("build"));
        createJar(build.resolve(JAR));
        recording = folder.resolve("service.aotconf");
        start(build, List.of("java", "-jar", JAR), "-XX:AOTMode=record -XX:AOTConfiguration=" + recording);
        image = Folders.create(folder.resolve("image"));
        Files.copy(build.resolve(JAR), image.resolve(JAR), StandardCopyOption.COPY_ATTRIBUTES);
        createCache(image);
    }

    @Test
    void shouldStartWithTheCacheThatTheImageCreates() throws IOException, InterruptedException {
        String output = start(image, entryPoint(), "-XX:AOTMode=on -Xlog:class+load");

        assertThat(output)
                .as("classes of the application come from the cache")
                .containsPattern(Pattern.quote(Application.class.getName()) + " source: shared objects file");
    }

    @Test
    void shouldStartWithoutACacheIfNothingWasRecorded() throws IOException, InterruptedException {
        Path other = Folders.create(folder.resolve("without-recording"));
        createJar(other.resolve(JAR));
        run(other, List.of(script(), folder.resolve("missing.aotconf").toString()), "");

        String output = start(other, entryPoint(), "");

        assertThat(other.resolve(OPTIONS)).isEmptyFile();
        assertThat(output).doesNotContain("[error]", "[warning]");
    }

    @Test
    void shouldCreateNoCacheOfARecordingOfOtherJars() throws IOException, InterruptedException {
        Path other = Folders.create(folder.resolve("other-jar"));
        createLaterJar(other);

        createCache(other);

        assertThat(other.resolve(OPTIONS)).isEmptyFile();
        start(other, entryPoint(), "");
    }

    @Test
    void shouldStartWithACacheThatDoesNotFit() throws IOException, InterruptedException {
        Path other = Folders.create(folder.resolve("other-cache"));
        createLaterJar(other);
        Files.copy(image.resolve(OPTIONS), other.resolve(OPTIONS));

        assertThat(other.resolve(OPTIONS)).content().startsWith("-XX:AOTCache=/");
        start(other, entryPoint(), "");
    }

    @Test
    void shouldSendScriptAndRecordingsToTheBuild() {
        assertThat(CheckoutFiles.lines("deploy/docker/Dockerfile.jvm.dockerignore"))
                .contains("!deploy/docker/create-cache.sh", "!deploy/docker/recordings");
        assertThat(CheckoutFiles.file("deploy/docker/recordings/.gitignore"))
                .as("the folder is there without recordings")
                .isRegularFile();
    }

    private static void createCache(Path image) throws IOException, InterruptedException {
        run(image, List.of(script(), recording.toString()), "");
    }

    /** Starts the application and returns its output, after it has ended without an error. */
    private static String start(Path image, List<String> command, String flags)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.set(0, PROGRAMS.resolve(words.getFirst()).toString());
        String output = run(image, words, flags);
        assertThat(output).contains("The application has started");
        return output;
    }

    /**
     * Runs a command to its end with the flags of the image.
     *
     * @param flags further flags of the JVM
     */
    private static String run(Path directory, List<String> command, String flags)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JDK_JAVA_OPTIONS", flagsOfTheImage() + " -Xmx64m " + flags);
        builder.environment().put("PATH", PROGRAMS + File.pathSeparator + System.getenv("PATH"));
        Process process = builder.start();
        assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .as("%s ends", command)
                .isTrue();
        String text = Files.readString(output);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    private static String script() {
        return CheckoutFiles.file("deploy/docker/create-cache.sh").toString();
    }

    private static String flagsOfTheImage() {
        return found("JDK_JAVA_OPTIONS=\"([^\"]+)\"");
    }

    private static List<String> entryPoint() throws IOException {
        return new ObjectMapper()
                .readTree(found("(?m)^ENTRYPOINT (.+)$"))
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    private static String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(DOCKERFILE);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static void createLaterJar(Path directory) throws IOException {
        createJar(directory.resolve(JAR));
        Files.setLastModifiedTime(directory.resolve(JAR), FileTime.from(Instant.parse("2040-01-01T00:00:00Z")));
    }

    private static void createJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Application.class.getName());
        String classFile = Application.class.getName().replace('.', '/') + ".class";
        try (InputStream content = Objects.requireNonNull(ImageCacheTest.class.getResourceAsStream("/" + classFile));
                JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            entries.putNextEntry(new JarEntry(classFile));
            content.transferTo(entries);
        }
    }

    /** The application of these tests. */
    static final class Application {

        private Application() {}

        public static void main(String[] arguments) {
            System.out.println("The application has started");
        }
    }
}
