package id.penghubung.systemtests.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.localstack.host.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page with commands: the project's README or one of its documents. */
record Readme(String text) {

    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    static Readme ofProject() {
        return of("README.md");
    }

    /** @param page path from the top of the checkout */
    static Readme of(String page) {
        try {
            return new Readme(Files.readString(Checkout.find().root().resolve(page)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all shell commands of a section, in order. */
    String commandsOf(String section) {
        var begin = text.indexOf("## " + section + "\n");
        assertThat(begin).as("a section “%s” in the page", section).isNotNegative();
        var end = text.indexOf("\n## ", begin + 1);
        return SHELL.matcher(text.substring(begin, end < 0 ? text.length() : end))
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining("\n"));
    }
}
