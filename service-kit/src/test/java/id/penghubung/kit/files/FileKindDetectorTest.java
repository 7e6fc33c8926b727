package id.penghubung.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.testing.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The kind of a file depends on its content, not on its name. */
class FileKindDetectorTest {

    @TempDir
    Path folder;

    private final FileKindDetector detector = new FileKindDetector();

    @ParameterizedTest
    @MethodSource
    void shouldDetectTheKindFromTheContent(FileKind kind, byte[] bytes) throws IOException {
        assertThat(detector.detect(file(bytes), AcceptedKinds.DOCUMENTS)).isEqualTo(kind);
    }

    static Stream<Arguments> shouldDetectTheKindFromTheContent() {
        return Stream.of(
                Arguments.of(FileKind.JPEG, SampleFiles.jpeg()),
                Arguments.of(FileKind.PNG, SampleFiles.png()),
                Arguments.of(FileKind.WEBP, SampleFiles.webp()),
                Arguments.of(FileKind.PDF, SampleFiles.pdf()),
                Arguments.of(FileKind.DOCX, SampleFiles.docx()),
                Arguments.of(FileKind.XLSX, SampleFiles.xlsx()));
    }

    @ParameterizedTest
    @MethodSource
    void shouldRejectOtherKinds(byte[] bytes) {
        assertThatThrownBy(() -> detector.detect(file(bytes), AcceptedKinds.DOCUMENTS))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(FileProblem.FILE_KIND_NOT_ACCEPTED.type()));
    }

    static Stream<byte[]> shouldRejectOtherKinds() {
        return Stream.of(
                SampleFiles.program(),
                SampleFiles.page(),
                SampleFiles.docxWithMacro(),
                SampleFiles.zip("foto.jpg"),
                SampleFiles.zip("[Content_Types].xml", "word/document.xml", "xl/workbook.xml"));
    }

    @Test
    void shouldRejectEmptyOrDamagedFiles() {
        byte[] cut = Arrays.copyOf(SampleFiles.docx(), 60);

        Stream.of(new byte[0], cut)
                .forEach(bytes -> assertThatThrownBy(() -> detector.detect(file(bytes), AcceptedKinds.DOCUMENTS))
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                problem -> assertThat(problem.type()).isEqualTo(FileProblem.FILE_UNREADABLE.type())));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("foto.jpg"), bytes);
    }
}
