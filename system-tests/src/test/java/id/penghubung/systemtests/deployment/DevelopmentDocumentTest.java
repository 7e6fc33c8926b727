package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that the development guide names files that exist. */
class DevelopmentDocumentTest {

    private static final String GUIDE = "docs/development.md";
    private static final Pattern CODE = Pattern.compile("`([a-z][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_.-]+)+)`");

    @Test
    void shouldNameOnlyFilesThatExist() {
        List<String> paths = CODE.matcher(CheckoutFiles.text(GUIDE))
                .results()
                .map(DevelopmentDocumentTest::path)
                .toList();

        assertThat(paths)
                .hasSizeGreaterThan(40)
                .allSatisfy(path -> assertThat(Files.exists(CheckoutFiles.file(path)))
                        .as(path)
                        .isTrue());
    }

    @Test
    void shouldAnswerTenQuestionsWithOnePathEach() {
        assertThat(CheckoutFiles.text(GUIDE).lines().filter(line -> line.startsWith("| ") && line.contains("? | ")))
                .hasSize(10)
                .allSatisfy(line -> assertThat(CODE.matcher(line).results()).hasSize(1));
    }

    private static String path(MatchResult found) {
        return found.group(1).replace("/J/", "/src/main/java/id/penghubung/");
    }
}
