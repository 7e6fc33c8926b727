package id.penghubung.localstack;

import id.penghubung.localstack.host.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The folder that holds all data of one stack. */
record DataFolder(StackConfig config) {

    private static final List<String> DATA = List.of(
            "postgresql",
            "kafka",
            "keycloak",
            "attachments",
            "complaint-attachments",
            "dossier-keys",
            "personal-data-keys",
            "receipt-keys",
            "quality-files",
            "survey-keys");

    /** Prepares the folder for a run; deletes the data of earlier runs if a fresh start was requested. */
    void open() {
        if (config.fresh()) {
            DATA.forEach(part -> Folders.delete(config.data().resolve(part)));
        }
        Folders.delete(temporary(config));
        Folders.create(temporary(config));
        rotateLogs();
    }

    /** Folder of the complaints' attachments, to which rows of the database refer. */
    static Path complaintAttachments(StackConfig config) {
        return config.data().resolve("complaint-attachments").toAbsolutePath();
    }

    /** Folder of the cases' attachments, to which rows of the database refer. */
    static Path attachments(StackConfig config) {
        return config.data().resolve("attachments").toAbsolutePath();
    }

    /** Folder of the keys that sign dossiers; the service creates one at its first start. */
    static Path dossierKeys(StackConfig config) {
        return config.data().resolve("dossier-keys").toAbsolutePath();
    }

    /** Folder of the keys that encrypt the identities of reporters; the service creates one at its first start. */
    static Path personalDataKeys(StackConfig config) {
        return config.data().resolve("personal-data-keys").toAbsolutePath();
    }

    /** Folder of the keys that sign receipts; the service creates one at its first start. */
    static Path receiptKeys(StackConfig config) {
        return config.data().resolve("receipt-keys").toAbsolutePath();
    }

    /** Folder of the files of quality-service, to which rows of the database refer. */
    static Path qualityFiles(StackConfig config) {
        return config.data().resolve("quality-files").toAbsolutePath();
    }

    /** Folder of the keys of survey links; the service creates one at its first start. */
    static Path surveyKeys(StackConfig config) {
        return config.data().resolve("survey-keys").toAbsolutePath();
    }

    static Path temporary(StackConfig config) {
        return config.data().resolve("tmp");
    }

    /** Renames the logs of the previous run, so that each log contains one run only. */
    private void rotateLogs() {
        var folder = Folders.create(config.data().resolve("logs"));
        try (var logs = Files.newDirectoryStream(folder, "*.log")) {
            for (var log : logs) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
