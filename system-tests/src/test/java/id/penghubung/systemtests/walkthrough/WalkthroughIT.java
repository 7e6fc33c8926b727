package id.penghubung.systemtests.walkthrough;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SystemTest
class WalkthroughIT {

    private static final String SECTION = "The main job, step by step";
    private static final int TIMEOUT_SECONDS = 120;

    private final SystemUnderTest system;

    WalkthroughIT(SystemUnderTest system) {
        this.system = system;
    }

    @Test
    void shouldRunTheCommandsOfTheReadme(@TempDir Path folder) throws IOException, InterruptedException {
        var commands = Readme.ofProject().commandsOf(SECTION);

        var output = shell(folder, commands);

        assertThat(output)
                .as("the tracking number, the explanation and the answer")
                .contains("\"trackingNumber\"", "\"explanation\"", "Lubang sudah ditambal");
        assertThat(output.lines().filter(line -> line.contains("RESPONDED")))
                .as("the reporters with and without an account both see the answer")
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void shouldRunTheCommandsOfTheOmbudsmanPage(@TempDir Path folder) throws IOException, InterruptedException {
        var commands = Readme.of("docs/ombudsman.md").commandsOf("Step by step");

        var output = shell(folder, commands);

        assertThat(output)
                .as("the matter after its last move, and its timeline")
                .contains("\"stage\":\"CLOSED\"", "MATTER_MOVED", "MATTER_CONFLICT_DECLARED");
        assertThat(output)
                .as("the letter, its draft at each step, and its answered deadline")
                .contains(
                        "\"state\":\"SUBMITTED\"",
                        "\"state\":\"APPROVED\"",
                        "\"state\":\"DISPATCHED\"",
                        "\"state\":\"MET\"");
        assertThat(output)
                .as("the report, and the action at each step")
                .contains("\"conclusion\":\"FOUND\"", "ACTION_PLANNED", "ACTION_SUBMITTED", "\"state\":\"ACCEPTED\"");
        assertThat(output)
                .as("the reviewed answer, and the quick settlement")
                .contains("\"outcome\":\"ACCEPTED\"", "\"kind\":\"QUICK_SETTLEMENT\"", "\"dueInHours\":48");
        assertThat(output)
                .as("the coordination meeting with its decision and its addendum")
                .contains("\"kind\":\"MATTER\"", "\"state\":\"DONE\"", "\"state\":\"HELD\"", "akhir bulan depan");
        assertThat(output)
                .as("the stream with the events since its beginning")
                .contains("event: ready", "id.penghubung.matter.closed.v1");
        assertThat(output).as("the officer with a conflict does not see it").contains("404");
        assertThat(output)
                .as("the referral, and the dossier that an ordinary tool opens, with the key of its signature")
                .contains(
                        "\"ground\":\"UNSATISFACTORY_ANSWER\"",
                        "No errors detected in compressed data of berkas.zip",
                        "\"alg\":\"EdDSA\"");
    }

    /** Feeds the commands line by line to a shell that stops at the first failure. */
    private String shell(Path folder, String commands) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "-e", "-s")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("GATEWAY", system.gateway().toString());
        builder.environment().put("KEYCLOAK", system.keycloak().toString());
        var output = folder.resolve("output.txt");
        var shell = builder.redirectOutput(output.toFile()).start();
        try (var typing = shell.outputWriter(UTF_8)) {
            typing.write(commands);
        }
        assertThat(shell.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .as("the commands end in time")
                .isTrue();
        var text = Files.readString(output);
        assertThat(shell.exitValue()).as(text).isZero();
        return text;
    }
}
