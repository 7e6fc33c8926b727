package id.penghubung.kit.files;

import java.io.IOException;
import java.nio.file.Path;

/** The process that cleans one PDF. Its exit code is its only answer; a JVM that is out of memory ends with 3. */
final class PdfCleaningCommand {

    static final int CLEANED = 0;
    static final int OUT_OF_MEMORY = 3;
    static final int UNREADABLE = 10;
    static final int ENCRYPTED = 11;
    static final int TOO_COMPLEX = 12;

    private PdfCleaningCommand() {}

    /** @param arguments path of the original, path of the copy */
    public static void main(String... arguments) {
        Runtime.getRuntime().halt(clean(Path.of(arguments[0]), Path.of(arguments[1])));
    }

    private static int clean(Path original, Path target) {
        try {
            PdfDocumentCleaner.clean(original, target);
            return CLEANED;
        } catch (PdfDocumentCleaner.EncryptedException encrypted) {
            return ENCRYPTED;
        } catch (PdfDocumentCleaner.TooComplexException limit) {
            return TOO_COMPLEX;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // Parsers report damaged documents with many types of exceptions.
            return UNREADABLE;
        }
    }
}
