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
    private static final int TIMEOUT_SECONDS = 300;

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

    @Test
    void shouldRunTheCommandsOfTheReporterPage(@TempDir Path folder) throws IOException, InterruptedException {
        var commands = Readme.of("docs/reporter.md").commandsOf("Step by step");

        var output = shell(folder, commands);

        assertThat(output)
                .as("the due dates that the reporter sees, one after the other")
                .containsSubsequence(
                        "\"type\":\"VERIFICATION\"",
                        "\"type\":\"COMPLETENESS_REPLY\"",
                        "\"type\":\"COMPLETION_BY_REPORTER\"",
                        "\"type\":\"OUTER_LIMIT\"");
        assertThat(output.lines())
                .as("the coordinator finds the complaint with the due date of its verification")
                .anyMatch(line -> line.startsWith("\"complaintId\":") && line.contains("\"dueAt\":"));
        assertThat(output)
                .as("the timeline: correction, missing part, completion, decision and answer")
                .containsSubsequence(
                        "The coordinator verified this complaint and corrected its class: Perlu ditinjau di tempat.",
                        "This complaint is not complete yet. Please add: Letak jalan yang amblas",
                        "The reporter completed this complaint.",
                        "The file of this complaint is complete.",
                        "Bahu jalan sudah diperkuat dan dibuka kembali.");
        assertThat(output)
                .as("the receipt, its verification, and that of a changed one")
                .containsSubsequence("%PDF-", "\"result\":\"GENUINE\"", "\"result\":\"ALTERED\"");
        assertThat(output)
                .as("the photo, and its copy at the agency")
                .containsSubsequence(
                        "\"purpose\":\"EVIDENCE\"", "\"cleaned\":true", "{\"items\":[{", "\"cleaned\":true");
        assertThat(output)
                .as("the neighbour finds the complaint by its public number, supports it, and stops")
                .containsSubsequence(
                        "\"publicNumber\":\"P-",
                        "\"sharedWords\":[",
                        "\"supportCode\":\"",
                        "\"supported\":true",
                        "stopped: 204");
        assertThat(output)
                .as("the conversation, the question and the answer")
                .containsSubsequence(
                        "Pagi ini bahu jalannya amblas lagi.",
                        "Petugas kami datang besok.",
                        "\"question\":\"Berapa panjang bahu jalan yang amblas?\"",
                        "Kira-kira sepuluh meter.");
        assertThat(output)
                .as("the due date of the reply with its explanation, the dispute, the rating and the closing")
                .containsSubsequence(
                        "\"type\":\"REPORTER_REPLY\"",
                        "\"explanation\":",
                        "\"status\":\"IN_PROGRESS\"",
                        "\"rating\":4",
                        "\"status\":\"CLOSED\"");
        assertThat(output)
                .as("what is missing, and what the reporter added")
                .containsSubsequence(
                        "\"missing\":[\"Letak jalan yang amblas\"]",
                        "\"completeness\":\"COMPLETED\"",
                        "\"completion\":\"Sebelah utara jembatan, 50 meter dari pasar.\"");
        assertThat(output.lines())
                .as("the access log with the readings of coordinator and officer")
                .anyMatch(line -> line.contains("The complaint was opened for its handling")
                        && line.contains("\"role\":\"coordinator\"")
                        && line.contains("\"role\":\"focal-point\",\"agencyCode\":\"dpu\""));
        assertThat(output.lines())
                .as("the copy of the data: complaint, identity and timeline")
                .anyMatch(line -> line.startsWith("{\"items\":[{\"complaint\":")
                        && line.contains("\"email\":\"reporter@example.org\"")
                        && line.contains("\"timeline\":["));
        assertThat(output)
                .as("the anonymous reporter reads where to go instead")
                .containsSubsequence(
                        "\"accessCode\":",
                        "\"status\":\"IN_TRIAGE\"",
                        "Please turn to Balai Besar Pelaksanaan Jalan Nasional.");
    }

    @Test
    void shouldRunTheCommandsOfTheServiceQualityPage(@TempDir Path folder) throws IOException, InterruptedException {
        var commands = Readme.of("docs/service-quality.md").commandsOf("Step by step");

        var output = shell(folder, commands);

        assertThat(output)
                .as("what the unit owes, and the standard from its draft to the catalogue")
                .containsSubsequence(
                        "PermenPANRB 14/2017",
                        "\"state\":\"DRAFT\"",
                        "\"state\":\"CONSULTED\"",
                        "\"state\":\"PUBLISHED\"",
                        "\"unitName\":\"Dinas Penanaman Modal");
        assertThat(output)
                .as("the forum, and the answered proposal that everybody reads")
                .containsSubsequence(
                        "\"state\":\"ANNOUNCED\"",
                        "\"state\":\"HELD\"",
                        "\"state\":\"RECORDED\"",
                        "Mulai tahun depan dua hari.");
        assertThat(output)
                .as("the index of the survey, and its files")
                .containsSubsequence(
                        "\"counted\":4",
                        "\"state\":\"CLOSED\"",
                        "\"index\":83.33",
                        "\"lowest\":true",
                        "%PDF-",
                        "section,code,name,respondents,average,index,grade,note");
        assertThat(output)
                .as("the index of the assessment, its conclusion and the compilation")
                .containsSubsequence(
                        "\"state\":\"SUBMITTED\"",
                        "\"index\":4.25",
                        "\"state\":\"OBJECTED\"",
                        "\"state\":\"CONCLUDED\"",
                        "\"average\":4.25");
        assertThat(output)
                .as("the opinion, and the action from its plan to its confirmation")
                .containsSubsequence(
                        "Kualitas Tertinggi",
                        "\"source\":\"SURVEY\"",
                        "\"state\":\"IN_PROGRESS\"",
                        "\"state\":\"COMPLETED\"",
                        "\"state\":\"VERIFIED\"",
                        "\"followedUp\":1");
        assertThat(output.lines().filter(line -> line.contains(",dpmptsp,")))
                .as("the coverage: what is done, and the pledge as the next step")
                .anyMatch(line -> line.contains(",Standar pelayanan,selesai,"))
                .anyMatch(line -> line.contains(",Forum konsultasi publik,selesai,"))
                .anyMatch(line -> line.contains(",Survei kepuasan masyarakat,selesai,"))
                .anyMatch(line -> line.contains(",Penilaian Ombudsman,selesai,"))
                .anyMatch(line ->
                        line.contains(",Maklumat pelayanan,belum,") && line.endsWith(",Susun maklumat pelayanan,Unit"));
    }

    @Test
    void shouldRunTheCommandsOfTheRoutingPage(@TempDir Path folder) throws IOException, InterruptedException {
        var commands = Readme.of("docs/routing.md").commandsOf("Step by step");

        var output = shell(folder, commands);

        assertThat(output)
                .as("the rules in force, the draft with its coverage and its trial, and the publication")
                .containsSubsequence(
                        "\"state\":\"PUBLISHED\",\"inForce\":true",
                        "\"state\":\"DRAFT\",\"inForce\":false",
                        "\"code\":\"lampu-jalan\"",
                        "\"publishable\":true",
                        "\"state\":\"FINISHED\"",
                        "\"inForceRule\":",
                        "\"draftRule\":\"lampu-jalan\"",
                        "\"state\":\"PUBLISHED\",\"inForce\":true",
                        "Uji coba menunjukkan lebih sedikit pengembalian");
        assertThat(output.lines())
                .as("the trial sends street lights from public works to the transport agency")
                .anyMatch(line -> line.contains("\"state\":\"FINISHED\"")
                        && line.contains("\"inForce\":\"AGENCY:dpu\",\"draft\":\"AGENCY:dishub\""));
        assertThat(output.lines())
                .as("the decision by the new rule, with what matched")
                .anyMatch(line -> line.startsWith("{\"id\":")
                        && line.contains("\"agencyCode\":\"dishub\"")
                        && line.contains("\"condition\":\"WORDS\",\"value\":\"lampu jalan\""));
        assertThat(output)
                .as("the claim, the decision with the supporting agency, its case, and the way back")
                .containsSubsequence(
                        "\"own\":true",
                        "\"supportingAgencies\":[{\"agencyCode\":\"dishub\"",
                        "\"leadAgencyCode\":\"dpu\"",
                        "\"state\":\"PUBLISHED\",\"inForce\":true",
                        "Kembali ke versi sebelumnya");
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
