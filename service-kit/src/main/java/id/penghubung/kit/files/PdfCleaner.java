package id.penghubung.kit.files;

import id.penghubung.kit.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jboss.logging.Logger;

/**
 * Makes copies of PDF documents without what tells who made them ({@link PdfDocumentCleaner}). Each is read in a process of its own with
 * little memory and a time limit, without the environment of the service: a small file can be made so that reading it takes all memory or
 * hours, and the reader of hostile files needs none of the service's secrets.
 */
final class PdfCleaner {

    private static final Logger LOG = Logger.getLogger(PdfCleaner.class);
    private static final String RETRY_SECONDS = "10";

    private final long memoryMebibytes;
    private final Duration timeout;

    /** One document at a time. */
    private final Semaphore cleaning = new Semaphore(1, true);

    /**
     * Creates the cleaner.
     *
     * @param memoryMebibytes heap of the process
     * @param timeout time for one document
     */
    PdfCleaner(long memoryMebibytes, Duration timeout) {
        this.memoryMebibytes = memoryMebibytes;
        this.timeout = timeout;
    }

    /**
     * Writes the copy of a document.
     *
     * @throws ProblemException 422 if the document is damaged, encrypted, or needs too much memory or time; 503 if too many wait
     */
    void clean(Path original, Path target) throws IOException {
        try {
            // An upload waits for the documents before it no longer than one of them may take.
            if (!cleaning.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProblemException.unavailable(RETRY_SECONDS);
            }
            try {
                requireCleaned(run(original, target));
            } finally {
                cleaning.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private int run(Path original, Path target) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + memoryMebibytes + "m",
                        "-XX:MaxMetaspaceSize=64m",
                        "-XX:ReservedCodeCacheSize=32m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath(),
                        PdfCleaningCommand.class.getName(),
                        original.toAbsolutePath().toString(),
                        target.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        command.environment().clear();
        Process process = command.start();
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
            int exitCode = ended ? process.exitValue() : PdfCleaningCommand.TOO_COMPLEX;
            if (exitCode != PdfCleaningCommand.CLEANED) {
                process.destroyForcibly().waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
                deleteTemporaryFiles(target.toAbsolutePath().resolveSibling(""));
            }
            return exitCode;
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * Deletes what a process that was ended has left: each can leave more than a hundred megabytes. A file that the process of another
     * replica has open stays readable for it.
     */
    private static void deleteTemporaryFiles(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PdfDocumentCleaner.TEMPORARY_FILES)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void requireCleaned(int exitCode) {
        switch (exitCode) {
            case PdfCleaningCommand.CLEANED -> {}
            case PdfCleaningCommand.ENCRYPTED ->
                throw FileProblem.PDF_ENCRYPTED.atFile(
                        "Simpan PDF itu tanpa kata sandi dan tanpa pembatasan, lalu kirim lagi; atau kirim fotonya.",
                        "Save the PDF without password and restrictions, then send it again; or send photos of it.");
            case PdfCleaningCommand.OUT_OF_MEMORY, PdfCleaningCommand.TOO_COMPLEX ->
                throw FileProblem.PDF_TOO_COMPLEX.atFile(
                        "Bagi PDF itu menjadi beberapa berkas yang lebih kecil, atau kirim fotonya.",
                        "Divide the PDF into smaller files, or send photos of it.");
            case PdfCleaningCommand.UNREADABLE -> throw FileKindDetector.unreadable();
            default -> {
                LOG.errorf("The process that cleans a PDF ended with %d", exitCode);
                throw ProblemException.unavailable(RETRY_SECONDS);
            }
        }
    }

    /** Returns the class path of the process: the places from which this service has loaded the classes it needs. */
    private static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        try {
            for (Class<?> type : List.of(
                    PdfCleaningCommand.class,
                    PDDocument.class,
                    RandomAccessRead.class,
                    FontBoxFont.class,
                    Class.forName("org.apache.commons.logging.LogFactory"),
                    Logger.class)) {
                places.add(Path.of(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString());
            }
        } catch (ClassNotFoundException | URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return String.join(File.pathSeparator, places);
    }
}
