package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that every test that {@code docs/security.md} names exists. */
class SecurityDocumentTest {

    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT))`");

    @Test
    void shouldNameOnlyTestsThatExist() {
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

    private static Set<String> tests() {
        return CheckoutFiles.javaFiles("test").stream()
                .map(CheckoutFiles::className)
                .collect(Collectors.toSet());
    }
}
