package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that main code uses the terms of {@code docs/glossary.md}: in identifiers, Javadoc and messages. */
class GlossaryTest {

    /** Words of the glossary's last column that have no other sense in this code, and gendered pronouns. */
    private static final Set<String> PRIVATE_WORDS = Set.of(
            "reckoning",
            "recount",
            "obituary",
            "bury",
            "buried",
            "farewell",
            "breath",
            "deed",
            "deeds",
            "sight",
            "whoever",
            "citizen",
            "door",
            "house",
            "wave",
            "climb",
            "ledger",
            "rung",
            "ladder",
            "notice",
            "desk",
            "he",
            "him",
            "his");

    private static final Pattern WORD_BOUNDARY =
            Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    /** Class names that end in these say neither what a class does nor what it stores. */
    private static final Pattern PRIVATE_ENDING =
            Pattern.compile(".*(?:Keeping|Desk|Talk|News|Book|Ledger|Store|Drawer|Door|House)");

    @Test
    void shouldUseNoPrivateWords() {
        assertThat(CheckoutFiles.javaFiles("main"))
                .allSatisfy(file ->
                        assertThat(privateWords(file)).as(file.toString()).isEmpty());
    }

    @Test
    void shouldNameClassesByWhatTheyDo() {
        assertThat(CheckoutFiles.javaFiles("main"))
                .hasSizeGreaterThan(700)
                .extracting(CheckoutFiles::className)
                .noneMatch(name -> PRIVATE_ENDING.matcher(name).matches());
    }

    @Test
    void shouldListTheseWordsInTheGlossary() {
        assertThat(CheckoutFiles.text("docs/glossary.md").toLowerCase(Locale.ROOT))
                .contains(
                        "reckoning",
                        "obituary",
                        "bury",
                        "farewell",
                        "breath",
                        "deeds",
                        "sight",
                        "citizen",
                        "keeping",
                        "door",
                        "house",
                        "wave",
                        "climb",
                        "ledger",
                        "rung",
                        "ladder",
                        "notice",
                        "desk");
    }

    private static List<String> privateWords(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> WORD_BOUNDARY
                            .splitAsStream(line)
                            .map(word -> word.toLowerCase(Locale.ROOT))
                            .anyMatch(PRIVATE_WORDS::contains))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
