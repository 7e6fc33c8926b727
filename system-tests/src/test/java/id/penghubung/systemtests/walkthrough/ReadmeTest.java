package id.penghubung.systemtests.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.localstack.host.Checkout;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");

    private final Path root = Checkout.find().root();
    private final Readme readme = Readme.ofProject();

    @Test
    void shouldLinkOnlyToExistingFiles() {
        assertThat(LINK.matcher(readme.text()).results().map(link -> root.resolve(link.group(1))))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page).exists());
    }

    @Test
    void shouldNameExistingCommands() {
        assertThat(readme.text()).contains("./start", "./verify");
        assertThat(root.resolve("start")).isExecutable();
        assertThat(root.resolve("verify")).isExecutable();
    }
}
