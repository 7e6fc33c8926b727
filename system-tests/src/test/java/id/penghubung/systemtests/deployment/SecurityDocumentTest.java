package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that every test that {@code docs/security.md} names exists. */
class SecurityDocumentTest {

    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT))`");
    private static final Set<String> IGNORED_DIRECTORIES = Set.of("target", ".git", "node_modules");

    @Test
    void shouldNameOnlyTestsThatExist() throws IOException {
        Set<String> named = new TreeSet<>();
        NAMED.matcher(CheckoutFiles.text("docs/security.md")).results().forEach(match -> named.add(match.group(1)));

        assertThat(named).hasSizeGreaterThan(30).isSubsetOf(tests());
    }

    @Test
    void shouldNameATestForEveryMeasure() {
        assertThat(CheckoutFiles.text("docs/security.md").lines())
                .filteredOn(line -> line.startsWith("| ")
                        && line.chars().filter(sign -> sign == '|').count() == 4)
                .filteredOn(line -> !line.startsWith("| threat "))
                .hasSizeGreaterThan(20)
                .allMatch(line -> NAMED.matcher(line).find());
    }

    @Test
    void shouldBeLinkedFromTheReadmeAndSecurityMd() {
        assertThat(CheckoutFiles.text("README.md")).contains("docs/security.md", "SECURITY.md");
        assertThat(CheckoutFiles.text("SECURITY.md")).contains("docs/security.md");
    }

    private static Set<String> tests() throws IOException {
        Set<String> tests = new TreeSet<>();
        Files.walkFileTree(CheckoutFiles.file(""), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return IGNORED_DIRECTORIES.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().contains("src/test/java") && file.toString().endsWith(".java")) {
                    tests.add(file.getFileName().toString().replace(".java", ""));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return tests;
    }
}
